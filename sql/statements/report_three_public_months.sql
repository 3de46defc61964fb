-- $1 first month, $2 end (exclusive): three-public payments by month; null before the ledger's first month.
with since as (
  select coalesce(
    (select s.since from ledger.dataset_state as s where s.dataset = 'payment'),
    (select date_trunc('month', min(p.xpay_date))::date from ledger.payment as p where p.pull_until is null)) as first_month
), paid as (
  select date_trunc('month', p.xpay_date)::date as month, sum(p.pay_amt) as amount
  from ledger.payment as p
  join rulebook.three_public_item as item on item.code = p.dep_bgt_eco_code
  where p.pull_until is null and p.xpay_date >= $1::date and p.xpay_date < $2::date
  group by 1
)
select
  to_char(calendar.month, 'YYYY-MM') as month,
  case when calendar.month >= since.first_month then coalesce(paid.amount, 0) end as amount
from generate_series($1::date, $2::date - 1, interval '1 month') as calendar (month)
cross join since
left join paid on paid.month = calendar.month
order by calendar.month;
