-- Plants on people and pay. Each has a month's salary, or two.
create function demo.hire(n integer, agency text, fields jsonb) returns text language sql as $$
  select demo.put('staff', jsonb_build_object('person_id', 'P' || lpad(n::text, 5, '0'), 'agency_code',
    agency, 'status', 'active',
    'on_quota', true, 'entered_on', '2012-07-01', 'entry_approval_no', '泉编P号', 'rank', '科级以下',
      'office_area_m2', 9) || fields);
  select 'P' || lpad(n::text, 5, '0')
$$;
create function demo.earn(rule text, n integer, k integer, person text, agency text,
  fields jsonb) returns text language sql as $$
  select demo.put('payroll', jsonb_build_object('pay_id', 'P-' || rule || '-' || n, 'person_id', person,
    'agency_code', agency,
    'pay_month', demo.audited(k), 'item', 'salary', 'basis_no', '人社发〔2021〕38号', 'amount', 6000,
      'attendance_days', 20)
    || demo.dated(demo.base(k), fields));
  select 'P-' || rule || '-' || n
$$;

-- rule, number, month, agency; of the person; of the pay
create table demo.pay_plan as
select row_number() over () as person, rule_id, n, kind, k, agency, of_staff::jsonb as of_staff,
  of_pay::jsonb as of_pay, note
from (values
  ('allowance-illegal', 1, 'breach', 1, '104001', '{}', '{"item": "bonus", "basis_no": " "}', '奖金无依据'),
  ('allowance-illegal', 2, 'near_miss', 2, '104001', '{}', '{"item": "bonus", "basis_no": "1"}', '依据文号只有一位'),
  ('ghost-deceased', 1, 'breach', 3, '106001', '{"status": "deceased", "deceased_on": "d-20"}', '{}',
    '上月去世，本月领薪'),
  ('ghost-deceased', 2, 'near_miss', 4, '106001', '{"status": "deceased", "deceased_on": "d"}', '{}', '当月去世'),
  ('ghost-left-or-retired', 1, 'breach', 5, '107001', '{"status": "left", "left_on": "d-20"}', '{}',
    '上月离职，本月领薪'),
  ('ghost-left-or-retired', 2, 'near_miss', 6, '107001', '{"status": "left", "left_on": "d"}', '{}', '当月离职'),
  ('ghost-no-post', 1, 'breach', 7, '108001', '{}', '{"attendance_days": 0}', '全月未出勤'),
  ('ghost-no-post', 2, 'near_miss', 8, '108001', '{}', '{"attendance_days": 1}', '出勤一天'),
  ('ghost-punished', 1, 'breach', 9, '109001', '{"sanction_from": "d-20"}', '{}', '受处分后工资未减'),
  ('ghost-punished', 2, 'near_miss', 10, '109001', '{"sanction_from": "d-20"}', '{"amount": 5999.99}',
    '受处分后减一分'),
  ('ledger-staff-mismatch', 1, 'breach', 1, '110001', null, '{"item": "other"}', '名册无此人'),
  ('ledger-staff-mismatch', 2, 'near_miss', 2, '110001', '{"status": "left", "left_on": "d-20"}',
    '{"item": "other"}', '已离职，名册仍在'),
  ('staff-hire-outside-quota-paid', 1, 'breach', 3, '113001', '{"on_quota": false}', '{}', '编外人员领工资'),
  ('staff-hire-outside-quota-paid', 2, 'near_miss', 4, '113001', '{"on_quota": false}',
    '{"item": "part_time"}', '编外人员领劳务报酬'),
  ('office-area', 1, 'breach', 5, '115001', '{"office_area_m2": 9.01}', '{}', '科级以下 9.01 平方米'),
  ('office-area', 2, 'near_miss', 6, '115001', '{"office_area_m2": 9}', '{}', '正好 9 平方米'),
  ('allowance-duplicate', 1, 'breach', 7, '121001', '{}', '{"item": "allowance", "amount": 300}', '同月两份同名补贴'),
  ('allowance-duplicate', 2, 'near_miss', 8, '121001', '{}', '{"item": "allowance", "amount": 300}',
    '同月补贴与交通补贴各一份'),
  ('multi-payroll', 1, 'breach', 9, '122001', '{}', '{}', '同月两个单位领工资'),
  ('multi-payroll', 2, 'near_miss', 10, '122001', '{}', '{}', '另一单位只领其他收入'),
  ('ghost-absent-over-limit', 1, 'breach', 8, '123001', '{}', '{"attendance_days": 3}', '两月各出勤三天'),
  ('ghost-absent-over-limit', 2, 'near_miss', 8, '123001', '{}', '{"attendance_days": 3}', '一月出勤三天，一月全勤')
) as v(rule_id, n, kind, k, agency, of_staff, of_pay, note);
select demo.hire(person::integer, agency, demo.dated(demo.base(k), of_staff)) from demo.pay_plan
  where of_staff is not null;
select demo.earn(rule_id, n, k, 'P' || lpad(person::text, 5, '0'), agency, of_pay) from demo.pay_plan;
-- The second pay: in the month before (before the sanction), the same month, or the next one.
select demo.earn(rule_id, n + 10, case rule_id when 'ghost-punished' then k - 1
  when 'ghost-absent-over-limit' then 9 else k end,
  'P' || lpad(person::text, 5, '0'), case rule_id when 'multi-payroll' then '123001' else agency end, case
    when rule_id = 'allowance-duplicate' and n = 1 then '{"item": "allowance", "amount": 300}'
    when rule_id = 'allowance-duplicate' then '{"item": "transport_allowance", "amount": 500}'
    when rule_id = 'multi-payroll' and n = 2 then '{"item": "other", "amount": 500}'
    when rule_id = 'ghost-absent-over-limit' and n = 1 then '{"attendance_days": 3}'
    when rule_id = 'ghost-absent-over-limit' then '{"attendance_days": 23}' else '{}' end::jsonb)
from demo.pay_plan where rule_id in ('ghost-punished', 'allowance-duplicate', 'multi-payroll',
  'ghost-absent-over-limit');
select demo.plant(rule_id, kind, n, case rule_id when 'office-area' then ''
  when 'ghost-absent-over-limit' then demo.year()::text
    else demo.period(demo.audited(k)) end,
  case when rule_id in ('office-area', 'multi-payroll') then jsonb_build_object('person_id', 'P'
    || lpad(person::text, 5, '0'))
    when rule_id = 'allowance-duplicate' then jsonb_build_object('person_id', 'P' || lpad(person::text, 5,
      '0'), 'item', 'allowance')
    when rule_id = 'ghost-absent-over-limit' then jsonb_build_object('agency_code', agency, 'person_id',
      'P' || lpad(person::text, 5, '0'))
    else jsonb_build_object('pay_id', 'P-' || rule_id || '-' || n) end, note)
from demo.pay_plan;
drop table demo.pay_plan;

-- A shop of one's own: of somebody at work, of somebody retired.
insert into source.ownership
select '91370199MAP' || n || '0000' || n, person_id, 'shareholder', 10, demo.base(n - 3), null
from (select 5 as n, 'S' || lpad((position * 200 + 7)::text, 6, '0') as person_id from demo.agency
  where agency_code = '132001'
  union all select 6, 'S' || lpad((position * 200 + 20)::text, 6, '0') from demo.agency
    where agency_code = '124001') as v;
select demo.plant('part-time-paid', case n when 5 then 'breach' else 'near_miss' end, n::integer - 4,
  demo.period(from_on),
  jsonb_build_object('person_id', person_id), case n when 5 then '在职人员入股' else '退休人员入股' end)
from (select substr(supplier_code, 12, 1)::integer as n, person_id, from_on from source.ownership
  where supplier_code like '91370199MAP%' and person_id like 'S%') as o;

-- People up to the quota, and one more.
update source.agency as a set staff_quota = heads - case a.agency_code when '116001' then 1 else 0 end
from (select agency_code, count(*) as heads from source.staff where on_quota and left_on is null
  and deceased_on is null
  group by agency_code) as s
where s.agency_code = a.agency_code and a.agency_code in ('116001', '118001');
select demo.plant('staff-over-quota', 'breach', 1, '', '{"agency_code": "116001"}', '比编制多一人'),
  demo.plant('staff-over-quota', 'near_miss', 2, '', '{"agency_code": "118001"}', '正好满编');
