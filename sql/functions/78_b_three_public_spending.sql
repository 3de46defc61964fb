-- Three-public money by item, each item once: of all agencies, or of those that a prefix covers together with the
-- units that were merged or renamed into them. Null: the ledger cannot know (nothing pulled, no budget of the year).
create or replace function review.three_public_spending(period_start date, period_end date, prefixes text[])
returns table (item text, amount numeric, prior_amount numeric, budget_amount numeric)
language sql stable
as $$
  with recursive money as materialized (
    select * from review.three_public_by_agency($1, $2)
  ), covered (code) as (
    select known.code
    from (
      select m.agency_code from money as m
      union
      select s.new_code from ledger.agency_succession as s where s.pull_until is null
    ) as known (code)
    where exists (select from unnest($3) as wanted (prefix) where starts_with(known.code, wanted.prefix))
    union
    select before.old_code
    from covered
    join ledger.agency_succession as before
      on before.new_code = covered.code and before.pull_until is null and before.from_on < $2
  ), known as (
    select
      exists (select from ledger.payment) as has_payment,
      coalesce(
        (select s.since from ledger.dataset_state as s where s.dataset = 'payment'),
        (select date_trunc('month', min(p.xpay_date))::date from ledger.payment as p where p.pull_until is null))
        <= ($1 - interval '1 year')::date as has_prior,
      exists (
        select from ledger.budget as b
        where b.pull_until is null and b.fiscal_year between extract(year from $1) and extract(year from $2 - 1)
      ) as has_budget
  )
  select
    i.item,
    case when known.has_payment then coalesce(sum(m.amount), 0) end,
    case when known.has_prior then coalesce(sum(m.prior_amount), 0) end,
    case when known.has_budget then coalesce(sum(m.budget_amount), 0) end
  from (select t.item, min(t.code) as code from rulebook.three_public_item as t group by t.item) as i
  cross join known
  left join money as m
    on m.item = i.item and ($3 is null or m.agency_code in (select c.code from covered as c))
  group by i.item, i.code, known.has_payment, known.has_prior, known.has_budget
  order by i.code
$$;
