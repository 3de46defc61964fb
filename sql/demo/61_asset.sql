-- Transfers and leases of assets, and of land and mining rights: appraised, on the exchange, disclosed long
-- enough, decided together.
insert into source.asset_transfer
select 'ZR' || to_char(day, 'YYMM') || '-' || i, a.agency_code, kind, true, '山东产权交易中心', worth, day - 90, worth,
  demo.working_day_after(day, -35), demo.working_day_after(day, -10),
    round(worth * (1 + h / 64 % 12 / 100.0), 2), day, null, null,
  s.name, s.code, '泉财资批〔' || extract(year from day) || '〕' || i || '号',
    '党组纪要' || to_char(day, 'YYYYMM') || '-' || i, day + 6
from generate_series(1, 48) as i
cross join lateral (select demo.hash('asset' || i) as h offset 0) as dice
join demo.agency as a on a.position = 1 + h % 35
join demo.month as m on m.position = i * 7 % 36
join demo.supplier as s on s.n = 13 + h / 4096 % 408
cross join lateral (select m.days[3 + (h % 12)::integer] as day, (20000 + h / 512 % 900000)::numeric as worth,
  (array['equipment', 'vehicle', 'real_estate', 'other'])[1 + i % 4] as kind) as d;

insert into source.asset_lease
select 'CZ' || to_char(m.month, 'YYMM') || '-' || n, a.agency_code, 'real_estate', demo.company_name(700 + n),
  m.days[2], m.days[2] + 364 + 365 * (n % 3),
  60000 + h % 200000, 55000 + h % 200000, true, '泉财资租〔' || extract(year from m.month) || '〕' || n || '号',
    m.days[2] + 15
from generate_series(1, 60) as n
cross join lateral (select demo.hash('lease' || n) as h offset 0) as dice
join demo.agency as a on a.position = 1 + h % 35
join demo.month as m on m.position = n * 5 % 36;

insert into source.resource_transfer
select 'CR' || to_char(m.month, 'YYMM') || '-' || n, '119001',
  case when n % 6 = 0 then 'mining_right' else 'construction_land' end,
  case when n % 6 = 0 then '建筑石料' else demo.pick(array['工业', '住宅', '商服'], h) end,
    case when n % 2 = 0 then 'auction' else 'listing' end,
  8000000 + h % 900 * 10000, 8200000 + h % 900 * 11000, m.days[8],
    '泉政土〔' || extract(year from m.month) || '〕' || n || '号', demo.company_name(800 + n)
from generate_series(1, 36) as n
cross join lateral (select demo.hash('land' || n) as h offset 0) as dice
join demo.month as m on m.position = n - 1;

insert into source.matter
select 'SX' || transfer_id, agency_code, 'asset_disposal', transfer_id, price_amt, transferred_on - 80,
  transferred_on - 70, decision_no, 7, 6
from source.asset_transfer
union all
select 'SX' || transfer_id, agency_code, 'resource_transfer', transfer_id, price_amt, transferred_on - 60,
  transferred_on - 50, '党组纪要土' || transfer_id, 9, 8
from source.resource_transfer
union all
select 'SXP' || tender_id, agency_code, 'major_project', tender_id, budget_amt, notice_on - 40, notice_on - 33,
  '党组纪要项' || tender_id, 9, 7
from source.tender where budget_amt >= 1000000;
