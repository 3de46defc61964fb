-- The readers of the cases of 80_cases.sql, mingcha.subscribers of them: every sixth reads of all 2,000 units, every
-- sixth of a hundred, the others of one each. The last run judged 60 rules, two of which could not run.
insert into ledger.agency (agency_code, agency_name, pull_from, pulled_from)
select (37000000 + n)::text, '泉阳市第' || n || '预算单位', 1, now() from generate_series(0, 1999) as n;
insert into ledger.dataset_state (dataset, since, through) values ('payment', '2024-01-01', '2025-12-01');
insert into ledger.payment (pay_cert_id, agency_code, xpay_date, pay_amt, dep_bgt_eco_code, pull_from, pulled_from)
select
  'p' || n, (37000000 + n % 2000)::text, date '2024-01-01' + n % 731, 100.10 + n % 977,
  (array['30212', '30217', '30231', '31013', '30201'])[n % 5 + 1], 1, now()
from generate_series(1, 500000) as n;
insert into ledger.budget (bgt_id, fiscal_year, agency_code, dep_bgt_eco_code, amount, pull_from, pulled_from)
select 'b' || n || '-' || code, 2025, (37000000 + n)::text, code, 50000, 1, now()
from generate_series(0, 1999) as n
cross join unnest(array['30212', '30217', '30231', '31013']) as code;
delete from rulebook.three_public_item;
insert into rulebook.three_public_item (code, item, label_zh, label_en, basis, verification) values
  ('30212', 'overseas', '因公出国（境）费用', 'trips abroad', '', 'verified'),
  ('30217', 'reception', '公务接待费', 'receptions', '', 'verified'),
  ('30231', 'vehicle_running', '公务用车运行维护费', 'running of vehicles', '', 'verified'),
  ('31013', 'vehicle_purchase', '公务用车购置', 'purchase of vehicles', '', 'verified');

-- Texts of the length that a rule has.
insert into review.content (sha256, kind, name, content)
select 'bench ' || n, 'rule', 'rule-' || lpad(n::text, 2, '0'), jsonb_build_object(
  'title', jsonb_build_object('zh-CN', '第 ' || n || ' 条规则的名称不长也不短', 'en', 'Rule number ' || n || ' has a title'),
  'basis', jsonb_build_array(jsonb_build_object('law', '党政机关厉行节约反对浪费条例', 'article', '第' || n || '条')),
  'condition', repeat('pay_amt > allowed and ', 120))::text
from generate_series(0, 59) as n;
alter table review.case_evidence disable trigger user;
update review.case_evidence as e
set rule_version = 'bench ' || right(c.rule_id, 2)::integer,
  reason_zh = '2025-11-14 支付 ' || e.case_id || '.00 元，来宾 14 人，陪餐 5 人，上限 4 人，没有登记公函文号',
  reason_en = e.case_id || '.00 yuan paid on 2025-11-14: 14 guests, 5 companions, at most 4 allowed, and no letter'
from review.case_file as c
where c.case_id = e.case_id;
alter table review.case_evidence enable trigger user;
alter table review.case_event disable trigger user;
insert into review.case_event (case_id, run_id, action, to_state)
select case_id, first_flagged_run, 'opened', 'open' from review.case_file;
insert into review.case_event (case_id, run_id, action, reason)
select case_id, last_judged_run, 'gone', gone_because from review.case_file where not reproduced;
alter table review.case_event enable trigger user;

insert into review.run_rule (
  run_id, rule_id, period, flagged, data_missing, clear, not_applicable, error, rows_judged, rows_missing, rule_version,
  note)
select run_id, 'rule-' || lpad(n::text, 2, '0'), to_char(month, 'YYYY-MM'), 1, 100, 1899, 0, 0, 1, 0, 'bench ' || n,
  case when n >= 58 then 'no column tender.size' end
from review.run
cross join generate_series(0, 59) as n;
insert into review.run_agency (run_id, rule_id, agency_code, status, rows_judged, rows_missing)
select
  (select max(run_id) from review.run), 'rule-' || lpad(n::text, 2, '0'), (37000000 + unit)::text,
  (array['clear', 'clear', 'clear', 'flagged', 'data_missing', 'not_applicable'])[(unit + n) % 6 + 1], 1, 0
from generate_series(0, 59) as n
cross join generate_series(0, 1999) as unit;

insert into review.subscriber (
  address, language, agencies, minimum_severity, detail, frequency, wants_all_quiet, starts_with)
select
  'reader' || n || '@example.gov.cn', (array['zh-CN', 'en'])[n % 2 + 1],
  array[case n % 6 when 0 then '' when 1 then '3700' || lpad((n % 20)::text, 2, '0') else (37000000 + n)::text end],
  (array['low', 'medium', 'high'])[n % 5 % 3 + 1], (array['ids', 'full', 'counts'])[n % 7 % 3 + 1], 'monthly', false,
  '2025-01-01'
from generate_series(1, current_setting('mingcha.subscribers')::integer) as n;
-- A year of letters that went out.
insert into review.outbox (
  subscriber_id, kind, period, edition, run_id, since_run, message_id, state, dated_at, sent_at, attempts)
select s.subscriber_id, 'digest', to_char(r.month, 'YYYY-MM'), 1, r.run_id, r.run_id - 1, review.new_message_id(),
  'sent', now(), now(), 1
from review.subscriber as s
cross join review.run as r
where r.month >= '2025-01-01' and r.month < '2025-12-01';
