-- What the ledger can know of three-public money in a period: payments at all, those of a year before, and a budget.
create or replace function review.three_public_known(
  period_start date, period_end date, out has_payment boolean, out has_prior boolean, out has_budget boolean)
language sql stable
as $$
  select
    exists (select from ledger.payment),
    coalesce(
      coalesce(
        (select s.since from ledger.dataset_state as s where s.dataset = 'payment'),
        (select date_trunc('month', min(p.xpay_date))::date from ledger.payment as p where p.pull_until is null))
      <= ($1 - interval '1 year')::date, false),
    exists (
      select from ledger.budget as b
      where b.pull_until is null and b.fiscal_year between extract(year from $1) and extract(year from $2 - 1))
$$;
