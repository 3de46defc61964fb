-- $1 start, $2 end (exclusive): tenders that were announced, by method, and how many lay below the limit from which
-- the law wants them tendered openly. Without a limit in the tables nobody knows.
with announced as (
  select
    coalesce(t.method, '') as method,
    t.budget_amt as amount,
    coalesce(case when t.item_category = 'works' then t.estimate_amt end, t.budget_amt) as measured,
    rulebook.threshold(
      case when t.item_category = 'works' then 'must_tender' else 'open_tender' end, t.item_category, t.mof_div_code,
      t.notice_on, agency.budget_level) as limit_amt
  from ledger.tender as t
  left join ledger.agency as agency on agency.agency_code = t.agency_code and agency.pull_until is null
  where t.pull_until is null and t.notice_on >= $1::date and t.notice_on < $2::date
    and t.status in ('active', 'complete')
)
select
  method,
  count(*) as tenders,
  coalesce(sum(amount), 0) as amount,
  count(*) filter (where measured < limit_amt) as below,
  coalesce(sum(amount) filter (where measured < limit_amt), 0) as below_amount,
  count(*) filter (where measured is null or limit_amt is null) as unknown,
  coalesce(sum(amount) filter (where measured is null or limit_amt is null), 0) as unknown_amount
from announced
group by method
order by amount desc, method;
