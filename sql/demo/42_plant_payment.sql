-- Single payments over the line or up to it, added to the lawful ones.
create function demo.pay(no integer, agency text, eco_code text, paid_on date, amount numeric,
  other jsonb default '{}') returns text language sql as $$
  insert into source.payment
  select (jsonb_populate_record(row(
    'ZF' || to_char(paid_on, 'YYMM') || '-' || agency || '-9' || lpad(no::text, 4, '0'),
    'PZ' || to_char(paid_on, 'YYMM') || '-' || agency || '-9' || lpad(no::text, 4, '0'),
    extract(year from paid_on)::integer, agency, a.mof_div_code,
    (array['2010301', '2013101', '2040201', '2050202', '2080101', '2100201', '2120101',
      '2130101'])[1 + a.position % 8], eco_code, '111',
    'transfer', amount, paid_on, demo.person_name(160000 + no), '6228' || lpad((no * 104729)::text, 12, '0'),
      null,
    coalesce(p.words[1], '公务费用'), null, null,
    to_char(paid_on, 'YY') || '37' || to_char(paid_on, 'MM') || lpad(a.position::text, 2, '0') || '9'
      || lpad(no::text, 4, '0') || '0000000',
    paid_on - 5, demo.person_name(a.position * 200 + 4 + no % 12),
      demo.person_name(a.position * 200 + 1 + no % 3), paid_on - 1, null
  )::source.payment, other)).*
  from demo.agency as a
  left join lateral (select words from demo.purpose where purpose.eco_code = pay.eco_code
    order by position limit 1) as p on true
  where a.agency_code = agency
  returning pay_cert_id
$$;

-- The n-th working day of the k-th audited month.
create function demo.day(k integer, n integer) returns date stable language sql as
$$ select demo.working_day_after(demo.audited(k) - 1, n) $$;

-- cash-over-1000 and self-approval
with made(plant_id, rule_id, kind, paid_on, pay_cert_id, note) as (
  values
    ('cash-breach-1', 'cash-over-1000', 'breach', demo.day(2, 5),
      demo.pay(1, '112001', '30226', demo.day(2, 5), 1000.01,
      '{"settlement": "cash"}'), '现金 1000.01 元'),
    ('cash-breach-2', 'cash-over-1000', 'breach', demo.day(7, 9),
      demo.pay(2, '121001', '30226', demo.day(7, 9), 3500,
      '{"settlement": "cash"}'), '现金 3500 元'),
    ('cash-near-1', 'cash-over-1000', 'near_miss', demo.day(4, 8),
      demo.pay(3, '115001', '30226', demo.day(4, 8), 1000,
      '{"settlement": "cash"}'), '现金正好 1000 元'),
    ('cash-near-2', 'cash-over-1000', 'near_miss', demo.day(9, 8),
      demo.pay(4, '116001', '30226', demo.day(9, 8), 1200,
      '{"settlement": "official_card"}'), '公务卡 1200 元'),
    ('cash-near-3', 'cash-over-1000', 'near_miss', demo.day(10, 6),
      demo.pay(5, '104001', '30226', demo.day(10, 6), -1500,
      '{"settlement": "cash"}'), '退回现金 1500 元'),
    ('self-breach-1', 'self-approval', 'breach', demo.day(3, 6),
      demo.pay(11, '122001', '30201', demo.day(3, 6), 460,
      jsonb_build_object('claimant', demo.person_name(6001), 'approver', demo.person_name(6001))), '自己报销自己审批'),
    ('self-breach-2', 'self-approval', 'breach', demo.day(10, 7),
      demo.pay(12, '123001', '30211', demo.day(10, 7), 2380,
      jsonb_build_object('claimant', demo.person_name(6401), 'approver', demo.person_name(6401))), '自己报销自己审批'),
    ('self-near-1', 'self-approval', 'near_miss', demo.day(5, 6),
      demo.pay(13, '138001', '30201', demo.day(5, 6), 460,
      '{"claimant": " ", "approver": " "}'), '两个签字都空白'),
    ('self-near-2', 'self-approval', 'near_miss', demo.day(8, 6),
      demo.pay(14, '139001', '30201', demo.day(8, 6), 460,
      '{"claimant": "王建强", "approver": "王建伟"}'), '名字只差一个字')
)
insert into demo.plant
select plant_id, rule_id, kind, demo.period(paid_on), jsonb_build_object('pay_cert_id', pay_cert_id),
  note from made;

-- split-reimbursement: each part is small; within seven days they are together above 1,000.
create table demo.split_part (plant_id text not null, no integer primary key, agency text not null,
  paid_on date not null, amount numeric not null, payee integer not null);
with week as (  -- working days whose sixth and seventh day after are working days of the same month
  select k, min(c.day) as first
  from generate_series(0, 11) as k
  join demo.calendar as c on c.day between demo.audited(k) + 2 and demo.audited(k) + 20 and c.working
  join demo.calendar as d on d.day = c.day + 6 and d.working
  join demo.calendar as e on e.day = c.day + 7 and e.working
  group by k
), turn as (  -- a month's last working day and the next one's first, where at most six days lie between
  select last, next
  from generate_series(6, 11) as k
  cross join lateral (select max(day) as last from demo.calendar where working and day < demo.audited(k)) as l
  cross join lateral (select min(day) as next from demo.calendar where working and day >= demo.audited(k)) as n
  where next - last <= 6
  order by k limit 1
)
insert into demo.split_part
select 'split-cash-breach-1', 21 + d / 6, '110001', first + d, 600 - d / 6 * 100,
  1 from week cross join (values (0), (6)) as t(d) where k = 4
union all
select 'split-cash-breach-2', 23 + n, '117001', demo.day(8, 7), 400, 2 from generate_series(0, 2) as n
union all
select 'split-cash-breach-3', 26, '118001', last, 700, 3 from turn
union all
select 'split-cash-breach-3', 27, '118001', next, 350, 3 from turn
union all
select 'split-cash-near-1', 31 + d / 7, '119001', first + d, 600 - d / 7 * 100,
  4 from week cross join (values (0), (7)) as t(d) where k = 5
union all
select 'split-cash-near-2', 33 + n, '120001', demo.day(9, 8), 500, 5 from generate_series(0, 1) as n
union all
select 'split-cash-near-3', 35 + n, '121002', demo.day(2, 8), 600 - n * 100,
  6 + n from generate_series(0, 1) as n;

insert into demo.plant
select plant_id, 'split-reimbursement', case when plant_id like '%breach%' then 'breach' else 'near_miss' end,
  demo.period(max(paid_on)),
  jsonb_build_object('agency_code', agency, 'claimant', demo.person_name(min(a.position) * 200 + 9),
    'payee_acct_name', min(demo.person_name(150000 + payee)), 'first_on', min(paid_on)::text),
  case plant_id when 'split-cash-breach-1' then '同一人同一收款人，第一天 600 元，第七天 500 元' when 'split-cash-breach-2'
    then '一天三张 400 元'
    when 'split-cash-breach-3' then '跨月：月末 700 元，月初 350 元' when 'split-cash-near-1' then '第一天 600 元，第八天 500 元'
    when 'split-cash-near-2' then '一天两张 500 元，合计正好 1000 元' else '一天 600 元、500 元，收款人不同' end
from demo.split_part as s join demo.agency as a on a.agency_code = s.agency
cross join lateral (select demo.pay(no, agency, '30226', paid_on, amount,
  jsonb_build_object('settlement', 'cash',
  'claimant', demo.person_name(a.position * 200 + 9), 'payee_acct_name', demo.person_name(150000 + payee)))
    as paid offset 0) as p
where paid is not null
group by plant_id, agency;
drop table demo.split_part;

-- dup-invoice: across agencies and years; a blank code is no code, a refund no payment, another code another
-- invoice
with made(plant_id, kind, code, no, cert_1, cert_2, note) as (
  values
    ('invoice-breach-1', 'breach', '', '24370500009900000001',
      demo.pay(41, '125001', '30201', demo.working_day_after(make_date(demo.year() - 2, 5, 8), 3), 1860,
        '{"invoice_no": "24370500009900000001"}'),
      demo.pay(42, '126003', '30201', demo.day(4, 9), 1860,
        '{"invoice_no": "24370500009900000001", "invoice_code": "  "}'),
      '两个单位、相隔近两年报销同一张发票，代码一空一空白'),
    ('invoice-breach-2', 'breach', '037002600199', '09917701',
      demo.pay(43, '128001', '30202', demo.day(5, 4), 3200,
        '{"invoice_no": "09917701", "invoice_code": "037002600199"}'),
      demo.pay(44, '128001', '30202', demo.day(6, 10), 3200,
        '{"invoice_no": "09917701", "invoice_code": "037002600199"}'),
      '同一单位两次报销同一张发票'),
    ('invoice-near-1', 'near_miss', '037002600188', '09917702',
      demo.pay(45, '129001', '30202', demo.day(5, 4), 3200,
        '{"invoice_no": "09917702", "invoice_code": "037002600188"}'),
      demo.pay(46, '130001', '30202', demo.day(6, 10), 3200,
        '{"invoice_no": "09917702", "invoice_code": "037002600177"}'),
      '号码相同，代码不同'),
    ('invoice-near-2', 'near_miss', '', '26370500009900000002',
      demo.pay(47, '138001', '30201', demo.day(7, 4), 2600, '{"invoice_no": "26370500009900000002"}'),
      demo.pay(48, '138001', '30201', demo.day(8, 10), -2600, '{"invoice_no": "26370500009900000002"}'),
        '付款与其退款'),
    ('invoice-near-3', 'near_miss', '', '',
      demo.pay(49, '139001', '30201', demo.day(3, 4), 520, '{"invoice_no": " "}'),
      demo.pay(50, '139001', '30201', demo.day(3, 10), 640, '{"invoice_no": ""}'), '两笔都没有发票号')
)
insert into demo.plant
select plant_id, 'dup-invoice', kind, '', jsonb_build_object('invoice_code', code, 'invoice_no', no),
  note from made;

-- payments-exceed-contract: on the day of the last payment, so that no other deadline is touched
with last as (
  select s.tag, c.contract_no, c.agency_code, max(p.dep_bgt_eco_code) as eco_code, max(p.xpay_date) as paid_on,
    jsonb_build_object('contract_no', c.contract_no, 'payee_acct_name', c.supplier_name, 'receiver_code',
      c.supplier_code,
      'payee_acct_no', max(p.payee_acct_no), 'use_des', c.title || '尾款',
      'asset_card_no', max(p.asset_card_no)) as other
  from demo.special as s
  join source.contract as c on c.contract_no = s.contract_no
  join source.payment as p on p.contract_no = c.contract_no
  where s.tag like 'paid\_%'
  group by s.tag, c.contract_no
), made as (
  select tag, contract_no, demo.pay(no, agency_code, eco_code, paid_on, amount, other) as pay_cert_id, note
  from last
  join (values
    ('paid_breach_1', 51, 0.01, '超付一分'), ('paid_breach_2', 52, 27000, '超付一成'),
    ('paid_near_1', 53, 25000, '按补充合同付足'), ('paid_near_2', 54, 5000, '超付后当天退回'),
      ('paid_near_2', 55, -5000, '超付后当天退回')
  ) as extra(tag, no, amount, note) using (tag)
)
insert into demo.plant
select replace(tag, '_', '-'), 'payments-exceed-contract',
  case when tag like '%breach%' then 'breach' else 'near_miss' end, '',
  jsonb_build_object('contract_no', contract_no), note
from made where pay_cert_id not like '%-90055';

-- A three-public item without a budget: paid and paid back, or paid back only, is no spending.
with made as (
  select role, demo.pay(no, agency_code, '30212', demo.working_day_after(make_date(demo.year(), 3, 1), day),
    amount, '{"use_des": "因公出国签证费"}') as pay_cert_id
  from demo.agency
  join (values ('nobudget_near_1', 61, 4, 600), ('nobudget_near_1', 62, 4, -600),
    ('nobudget_near_2', 63, 6, -350)) as p(role, no, day, amount) using (role)
)
select count(pay_cert_id) from made;
