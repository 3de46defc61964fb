-- mingcha.cases cases over five years, 60 rules and 2,000 units, as the lists meet them.
insert into ledger.pull (month, started_at, finished_at, local_date, source_description)
values ('2025-12-01', now(), now(), '2026-01-05', 'bench');
insert into review.run (
  month, pull_id, started_at, finished_at, local_date, is_complete, approval, rulebook_sha256, program_version, agencies)
select
  (date '2021-01-01' + make_interval(months => n))::date, (select max(pull_id) from ledger.pull), now(),
  timestamptz '2021-02-03' + make_interval(months => n), '2026-01-05', true, 'release', '', '0', 2000
from generate_series(0, 59) as n;
insert into review.content (sha256, kind, name, content) values ('bench', 'rule', 'bench', '{}');
-- Filled as they are to be, without the run's and the people's ways there.
alter table review.case_file disable trigger user;
alter table review.case_evidence disable trigger user;
insert into review.case_file (
  fingerprint, rule_id, period, subject, agency_code, agencies, state, confirmed_by, reproduced, gone_because,
  last_judged_run, judged_through, first_flagged_run, last_flagged_run, due_on, assignee, is_backlog,
  listed_severity, listed_kind, listed_amount)
select
  'bench' || n, 'rule-' || lpad(rule::text, 2, '0'),
  to_char(date '2021-01-01' + make_interval(months => month - 1), 'YYYY-MM'), jsonb_build_object('pay_cert_id', n::text),
  (37000000 + unit)::text,
  array_remove(array[(37000000 + unit)::text, case when n % 50 = 0 then (37000000 + unit * 7 % 2000)::text end], null),
  state, case when state in ('confirmed', 'rectifying') then 'bench' end, n % 20 <> 0,
  case when n % 20 = 0 then 'data changed' end,
  runs[60], '2025-12-01', runs[month], runs[60], case when due < 0.6 then date '2025-10-01' + (due * 300)::integer end,
  case when n % 23 = 0 then 'reviewer_' || n % 50 end, month <= 12, (array['low', 'medium', 'high'])[1 + n % 3], 'breach',
  case when n % 10 <> 0 then round((power(due, 4) * 1000000)::numeric, 2) end
from (
  select
    n, 1 + ((n - 1) * 60 / current_setting('mingcha.cases')::bigint)::integer as month,
    floor(power(random(), 2) * 60)::integer as rule, floor(random() * 2000)::integer as unit, random() as due,
    (array['open', 'open', 'open', 'open', 'open', 'reviewing', 'confirmed', 'rectifying', 'rectified', 'dismissed'])[
      1 + floor(random() * 10)::integer] as state
  from generate_series(1, current_setting('mingcha.cases')::bigint) as n
) as made
cross join (select array_agg(run_id order by run_id) as runs from review.run) as known;
insert into review.case_evidence (
  case_id, evidence_version, run_id, rule_version, severity, kind, amount, reason_zh, reason_en, evidence, sha256)
select
  case_id, 1, first_flagged_run, 'bench', listed_severity, listed_kind, listed_amount, '原因' || case_id, 'reason ' || case_id,
  '{"figures": {}, "rows": []}', ''
from review.case_file;
alter table review.case_file enable trigger user;
alter table review.case_evidence enable trigger user;
select review.learn_agencies(array(
  select distinct code from review.case_file cross join unnest(agencies) as code));
insert into review.shared_case (agency_code, case_id)
select distinct code, case_id from review.case_file cross join unnest(agencies) as code where is_shared;
