-- Three-public money of the year up to a letter's month, of its reader's agencies, with the items' names. The sums by
-- agency are taken once a session: hundreds of letters of a month ask for them.
create or replace function review.letter_spending(outbox_id bigint)
returns table (item text, label_zh text, label_en text, amount numeric, prior_amount numeric, budget_amount numeric)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  month_start date;
  first_day date;
  day_after date;
  wanted text[];
begin
  select to_date(o.period, 'YYYY-MM'), case when '' <> all (r.agencies) then r.agencies end
  into month_start, wanted
  from review.outbox as o
  join review.subscriber as r on r.subscriber_id = o.subscriber_id
  where o.outbox_id = $1 and o.kind = 'digest';
  if month_start is null then return; end if;
  first_day := date_trunc('year', month_start)::date;
  day_after := (month_start + interval '1 month')::date;
  if to_regclass('pg_temp.letter_money') is null then
    create temporary table letter_money (
      period_end date, agency_code text, item text, amount numeric, prior_amount numeric, budget_amount numeric);
  end if;
  if not exists (select from pg_temp.letter_money as m where m.period_end = day_after) then
    insert into pg_temp.letter_money
    select day_after, m.* from review.three_public_by_agency(first_day, day_after) as m;
  end if;
  return query
    with gone as materialized (
      select review.predecessor_codes(wanted, day_after) as codes
    )
    select i.item, i.label_zh, i.label_en,
      case when known.has_payment then coalesce(sum(m.amount), 0) end,
      case when known.has_prior then coalesce(sum(m.prior_amount), 0) end,
      case when known.has_budget then coalesce(sum(m.budget_amount), 0) end
    from (
      select distinct on (t.item) t.item, t.code, t.label_zh, t.label_en
      from rulebook.three_public_item as t
      order by t.item, t.code
    ) as i
    cross join review.three_public_known(first_day, day_after) as known
    cross join gone
    left join pg_temp.letter_money as m
      on m.period_end = day_after and m.item = i.item
      and (wanted is null or m.agency_code = any (gone.codes)
        or exists (select from unnest(wanted) as w (prefix) where starts_with(m.agency_code, w.prefix)))
    group by i.item, i.code, i.label_zh, i.label_en, known.has_payment, known.has_prior, known.has_budget
    order by i.code;
end
$$;
