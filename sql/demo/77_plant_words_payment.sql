-- Plants on single payments: their words, their signatures, their company, their budgets.
-- Three-public payments stand late in the year and cost a few yuan, so that no year-to-date rises by them.
with made as (
  select rule_id, kind, demo.pay(3300 + n::integer, agency, eco_code, demo.base(k), amount,
    demo.dated(demo.base(k), fields::jsonb))
    as pay_cert_id, k, n, note
  from (select row_number() over () as n, v.* from (values
    ('three-public-hidden-in-other-accounts', 'breach', 1, '104001', '30201', 60, '{"use_des": "洗车费"}',
      '办公费列洗车费'),
    ('three-public-hidden-in-other-accounts', 'near_miss', 2, '104001', '30201', 60,
      '{"use_des": "群众接待室用品"}', '群众接待室用品'),
    ('three-public-alcohol-tobacco', 'breach', 10, '106001', '30217', 21, '{"use_des": "白酒"}', '接待费列白酒'),
    ('three-public-alcohol-tobacco', 'near_miss', 10, '106001', '30217', 22, '{"use_des": "白酒产业调研接待"}',
      '白酒产业调研接待'),
    ('three-public-private-club', 'breach', 10, '109001', '30217', 21, '{"use_des": "足浴"}', '接待费列足浴'),
    ('three-public-private-club', 'near_miss', 10, '109001', '30217', 22, '{"use_des": "洗浴整治检查接待"}',
      '洗浴整治检查接待'),
    ('three-public-private-trip', 'breach', 10, '110001', '30217', 21, '{"use_des": "探亲车票"}', '接待费列探亲车票'),
    ('three-public-private-trip', 'near_miss', 10, '110001', '30217', 22, '{"use_des": "军人家属来访接待"}',
      '军人家属来访接待'),
    ('three-public-scenic-spot', 'breach', 10, '112001', '30217', 21, '{"use_des": "购门票"}', '接待费列门票'),
    ('three-public-scenic-spot', 'near_miss', 10, '112001', '30217', 22, '{"use_des": "乡村旅游调研接待"}',
      '乡村旅游调研接待'),
    ('reception-luxury-food-or-venue-dishes', 'breach', 10, '113001', '30217', 21, '{"use_des": "海参"}',
      '接待费列海参'),
    ('reception-luxury-food-or-venue-dishes', 'near_miss', 10, '113001', '30217', 22,
      '{"use_des": "稻田龙虾调研接待"}', '稻田龙虾调研接待'),
    ('overseas-banquet-gift-between-missions', 'breach', 10, '107001', '30212', 21,
      '{"use_des": "宴请驻外机构"}', '宴请驻外机构'),
    ('overseas-banquet-gift-between-missions', 'near_miss', 10, '107001', '30212', 22,
      '{"use_des": "使馆签证费"}', '使馆签证费'),
    ('conference-forbidden-items', 'breach', 3, '115001', '30215', 300, '{"use_des": "参会人员旅游费"}', '会议费列旅游'),
    ('conference-forbidden-items', 'near_miss', 4, '115001', '30215', 300, '{"use_des": "全域旅游工作会议费"}',
      '全域旅游工作会议'),
    ('gift-or-card-purchase', 'breach', 5, '116001', '30218', 300, '{"use_des": "购物卡"}', '购物卡'),
    ('gift-or-card-purchase', 'near_miss', 6, '116001', '30218', 300, '{"use_des": "预付卡监管检查用品"}', '预付卡监管'),
    ('off-book-assets', 'breach', 7, '118001', '31002', 2600, '{"asset_card_no": " "}', '办公设备无资产卡片'),
    ('off-book-assets', 'near_miss', 8, '118001', '31002', 2600, '{"asset_card_no": "1"}', '卡片号只有一位'),
    ('backdated-document', 'breach', 9, '120001', '30202', 460, '{"approved_on": "d+1"}', '付款次日才审批'),
    ('backdated-document', 'near_miss', 10, '120001', '30202', 460, '{"approved_on": "d"}', '付款当天审批'),
    ('official-card-mandatory', 'breach', 1, '121001', '30201', 60, '{"settlement": "cash"}', '办公费付现金'),
    ('official-card-mandatory', 'near_miss', 2, '121001', '30228', 60, '{"settlement": "cash"}', '工会经费不在目录')
  ) as v(rule_id, kind, k, agency, eco_code, amount, fields, note)) as planned
)
select demo.plant(rule_id, kind, n::integer, demo.period(demo.base(k)), jsonb_build_object('pay_cert_id',
  pay_cert_id), note) from made;

-- Two payments of cash on one day to one payee, claimed by two people.
with made as (
  select kind, k, demo.pay(no, '123001', '30226', demo.base(k), amount, jsonb_build_object('settlement',
    'cash',
    'claimant', demo.person_name(73000 + no), 'payee_acct_name', '泉阳某某' || k)) as paid, note
  from (values ('breach', 3, 3401, 600, '两笔现金，合计 1000.01 元'), ('breach', 3, 3402, 400.01, ''),
    ('near_miss', 4, 3403, 600, '两笔现金，正好 1000 元'),
    ('near_miss', 4, 3404, 400, '')) as v(kind, k, no, amount, note)
)
select demo.plant('cash-over-1000-split', kind, k, demo.period(demo.base(k)),
  jsonb_build_object('agency_code', '123001', 'payee_acct_name', '泉阳某某' || k, 'xpay_date',
    demo.base(k)::text), max(note))
from made where paid is not null group by kind, k;
-- Three times 400 yuan a day is split by two rules.
insert into demo.plant
select 'cash-over-1000-split-2', 'cash-over-1000-split', 'breach', period, subject - 'claimant' - 'first_on'
  || jsonb_build_object('xpay_date', subject -> 'first_on'), note
from demo.plant where plant_id = 'split-cash-breach-2';

-- Two invoices of one day, one amount and one payee, and of two days.
with made as (
  select kind, k, demo.pay(no, '124001', '30218', demo.base(k), 1500, jsonb_build_object('receiver_code',
    'P-PAYEE-' || k,
    'invoice_on', demo.base(k) - back)) as paid, note
  from (values ('breach', 5, 3411, 5, '同日同额两张发票'), ('breach', 5, 3412, 5, ''), ('near_miss', 6, 3413, 5,
    '发票日期差一天'),
    ('near_miss', 6, 3414, 6, '')) as v(kind, k, no, back, note)
)
select demo.plant('dup-invoice-same-payee', kind, k, demo.period(demo.base(k)),
  jsonb_build_object('agency_code', '124001',
  'receiver_code', 'P-PAYEE-' || k, 'invoice_on', (demo.base(k) - 5)::text, 'pay_amt', '1500'), max(note))
from made where paid is not null group by kind, k;

-- Ten payments just below 1,000 yuan, and nine.
with made as (
  select agency, demo.pay(no + 3420 + i::integer, agency, '30218', demo.base(8) + (i % 3)::integer,
    985 + i) as paid
  from (values ('115001', 0, 10), ('116001', 20, 9)) as v(agency, no, times) cross join generate_series(1,
    times) as i
)
select demo.plant('threshold-hugging', case agency when '115001' then 'breach' else 'near_miss' end,
  count(*)::integer, demo.year()::text,
  jsonb_build_object('agency_code', agency), count(*) || ' 笔略低于 1000 元')
from made where paid is not null group by agency;

-- Budget lines: moved without a number, and with one.
insert into source.budget
select 'P-budget-item-diversion-' || n, demo.year(), '139001', '370199000', '2010301', '30299', '111',
  1000, 999.99,
  case n when 2 then '泉财预调P号' else ' ' end, false
from generate_series(1, 2) as n;
select demo.plant('budget-item-diversion', 'breach', 1, demo.year()::text,
  '{"bgt_id": "P-budget-item-diversion-1"}', '调减一分，无文号'),
  demo.plant('budget-item-diversion', 'near_miss', 2, demo.year()::text,
    '{"bgt_id": "P-budget-item-diversion-2"}', '调减一分，有文号');

-- Three-public budgets a cent above last year's, and equal to it.
insert into source.budget
select 'P-three-public-budget-' || b.agency_code, demo.year(), b.agency_code, min(b.mof_div_code),
  '2010301', '30217', '111', more, more, null, false
from source.budget as b
cross join lateral (
  select coalesce(sum(amount) filter (where fiscal_year = demo.year() - 1), 0)
    - coalesce(sum(amount) filter (where fiscal_year = demo.year()), 0) + case b.agency_code
      when '104001' then 0.01 else 0 end as more
  from source.budget as t
  where t.agency_code = b.agency_code and dep_bgt_eco_code in ('30212', '30217', '30231', '31013')
) as gap
where b.agency_code in ('104001', '106001')
group by b.agency_code, more;
select demo.plant('three-public-budget-year-on-year-increase', case agency
  when '104001' then 'breach' else 'near_miss' end, n, demo.year()::text,
  jsonb_build_object('agency_code', agency, 'fiscal_year', demo.year()::text), note)
from (values ('104001', 1, '预算比上年多一分'), ('106001', 2, '预算与上年相等')) as v(agency, n, note);
