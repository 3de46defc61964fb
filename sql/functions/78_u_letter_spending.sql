-- Three-public money of the year up to a letter's month, of its reader's agencies, with the items' names. The sums by
-- agency are taken once a session, with those of all agencies (no code): hundreds of letters of a month ask for them.
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
  gone text[];
begin
  select to_date(o.period, 'YYYY-MM'), case when '' <> all (r.agencies) then r.agencies end
  into month_start, wanted
  from review.outbox as o
  join review.subscriber as r on r.subscriber_id = o.subscriber_id
  where o.outbox_id = $1 and o.kind = 'digest';
  if month_start is null then return; end if;
  first_day := date_trunc('year', month_start)::date;
  day_after := (month_start + interval '1 month')::date;
  if not review.has_own_temporary('letter_money') then
    create temporary table letter_money (
      period_end date, agency_code text, item text, amount numeric, prior_amount numeric, budget_amount numeric);
  end if;
  if not exists (select from pg_temp.letter_money as m where m.period_end = day_after) then
    insert into pg_temp.letter_money
    select day_after, m.agency_code, m.item, sum(m.amount), sum(m.prior_amount), sum(m.budget_amount)
    from review.three_public_by_agency(first_day, day_after) as m
    group by m.agency_code, m.item;
    insert into pg_temp.letter_money
    select day_after, null, s.item, s.amount, s.prior_amount, s.budget_amount
    from (
      select
        i.item,
        case when known.has_payment then coalesce(sum(m.amount), 0) end as amount,
        case when known.has_prior then coalesce(sum(m.prior_amount), 0) end as prior_amount,
        case when known.has_budget then coalesce(sum(m.budget_amount), 0) end as budget_amount
      from (select distinct t.item from rulebook.three_public_item as t) as i
      cross join review.three_public_known(first_day, day_after) as known
      left join pg_temp.letter_money as m on m.period_end = day_after and m.item = i.item
      group by i.item, known.has_payment, known.has_prior, known.has_budget
    ) as s;
  end if;
  gone := review.predecessor_codes(wanted, day_after);
  return query
    with own as materialized (
      select m.item, sum(m.amount) as amount, sum(m.prior_amount) as prior_amount, sum(m.budget_amount) as budget_amount
      from pg_temp.letter_money as m
      where wanted is not null and m.period_end = day_after
        and (m.agency_code = any (gone)
          or exists (select from unnest(wanted) as w (prefix) where starts_with(m.agency_code, w.prefix)))
      group by m.item
    )
    select i.item, i.label_zh, i.label_en,
      case when wanted is null then t.amount when t.amount is not null then coalesce(own.amount, 0) end,
      case when wanted is null then t.prior_amount when t.prior_amount is not null then coalesce(own.prior_amount, 0) end,
      case when wanted is null then t.budget_amount when t.budget_amount is not null then coalesce(own.budget_amount, 0) end
    from (
      select distinct on (t.item) t.item, t.code, t.label_zh, t.label_en
      from rulebook.three_public_item as t
      order by t.item, t.code
    ) as i
    join pg_temp.letter_money as t on t.period_end = day_after and t.agency_code is null and t.item = i.item
    left join own on own.item = i.item
    order by i.code;
end
$$;
