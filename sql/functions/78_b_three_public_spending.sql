-- Three-public money by item, each item once: of all agencies, or of those that a prefix covers together with the
-- units that were merged or renamed into them. Null: the ledger cannot know (nothing pulled, no budget of the year).
create or replace function review.three_public_spending(period_start date, period_end date, prefixes text[])
returns table (item text, amount numeric, prior_amount numeric, budget_amount numeric)
language sql stable
as $$
  with gone as materialized (
    select review.predecessor_codes($3, $2) as codes
  )
  select
    i.item,
    case when known.has_payment then coalesce(sum(m.amount), 0) end,
    case when known.has_prior then coalesce(sum(m.prior_amount), 0) end,
    case when known.has_budget then coalesce(sum(m.budget_amount), 0) end
  from (select t.item, min(t.code) as code from rulebook.three_public_item as t group by t.item) as i
  cross join review.three_public_known($1, $2) as known
  cross join gone
  left join review.three_public_by_agency($1, $2) as m
    on m.item = i.item
    and ($3 is null or m.agency_code = any (gone.codes)
      or exists (select from unnest($3) as wanted (prefix) where starts_with(m.agency_code, wanted.prefix)))
  group by i.item, i.code, known.has_payment, known.has_prior, known.has_budget
  order by i.code
$$;
