-- Three-public money of each agency by item: paid from a day to a day (exclusive), paid in the same days a year before,
-- and the budget of the fiscal years that the period touches. What the ledger cannot know is 0 here, too.
create or replace function review.three_public_by_agency(period_start date, period_end date)
returns table (agency_code text, item text, amount numeric, prior_amount numeric, budget_amount numeric)
language sql stable
as $$
  select
    coalesce(p.agency_code, ''),
    i.item,
    sum(case when p.xpay_date >= $1 then p.pay_amt else 0 end),
    sum(case when p.xpay_date < ($2 - interval '1 year')::date then p.pay_amt else 0 end),
    0
  from ledger.payment as p
  join rulebook.three_public_item as i on i.code = p.dep_bgt_eco_code
  where p.pull_until is null
    and (
      p.xpay_date >= $1 and p.xpay_date < $2
      or p.xpay_date >= ($1 - interval '1 year')::date and p.xpay_date < ($2 - interval '1 year')::date)
  group by 1, 2
  union all
  select coalesce(b.agency_code, ''), i.item, 0, 0, sum(b.amount)
  from ledger.budget as b
  join rulebook.three_public_item as i on i.code = b.dep_bgt_eco_code
  where b.pull_until is null
    and b.fiscal_year between extract(year from $1) and extract(year from $2 - 1)
  group by 1, 2
$$;
