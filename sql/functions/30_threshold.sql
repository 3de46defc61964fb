-- The procurement or tender limit in yuan that is in force on a day: the row of the longest region prefix.
-- For units of the central budget the row `central`, else the one for everywhere; a province's figure never
-- binds them. Null when there is no row, and when kind, category, day or (but for central units) the region
-- is null.
create or replace function rulebook.threshold(
  kind text, category text, region text, on_date date, budget_level text default null
) returns numeric
language sql stable parallel safe
as $$
  select t.amount_yuan
  from rulebook.procurement_threshold as t
  where t.limit_kind = $1
    and t.category = $2
    and case
      when $5 = 'central' then coalesce(t.authority_region, '') in ('central', '')
      else starts_with($3, coalesce(t.authority_region, ''))
    end
    and (t.effective_from is null or t.effective_from <= $4)
    and (t.effective_to is null or t.effective_to >= $4)
    and $4 is not null
  order by length(coalesce(t.authority_region, '')) desc
  limit 1
$$;
