-- Budgets and final accounts, published within 20 days of the approval.
insert into source.disclosure
select 'GK' || y || '-' || a.agency_code || '-' || k.code, a.agency_code, k.kind, y, replied,
  replied + 5 + (h % 14)::integer, true
from demo.agency as a
cross join generate_series(demo.year() - 3, demo.year()) as y
cross join (values (1, 'budget', 2, 6), (2, 'final_account', 8, 20)) as k(code, kind, month, day)
cross join lateral (
  select demo.hash('disclosure' || a.agency_code || y || k.code) as h,
    make_date(y, k.month, k.day) as replied offset 0
) as d
where demo.exists_in(a.role, replied);
