-- Cars: some old ones within the quota, and those that were bought with the payments; each pays and drives for
-- itself.
insert into source.vehicle
select '鲁A' || lpad((a.position * 10 + n)::text, 4, '0') || '公', a.agency_code,
  case when h % 3 = 0 then 'law_enforcement' else 'emergency' end,
  case when h % 2 = 0 then 'sedan' else 'suv' end, 'purchase', 98000 + h % 20 * 1000, 1.5, h % 5 = 0,
    case when h % 2 = 0 then 50 else 58 end,
  case when a.role = 'yoy_near_3' then make_date(demo.year(), 2, 10)
    else make_date(2017 + (h / 8 % 5)::integer, 1 + (h / 64 % 12)::integer, 11) end, null, a.name, null, true
from demo.agency as a
cross join generate_series(1, 2 + a.position % 2) as n
cross join lateral (select demo.hash('vehicle' || a.agency_code || n) as h offset 0) as dice;

insert into source.vehicle
select '鲁A' || lpad((a.position * 10 + 3 + row_number() over (partition by a.position
  order by p.xpay_date))::text, 4, '0') || '公', a.agency_code, 'emergency', 'sedan', 'purchase',
  p.pay_amt, 1.5, false, 55, p.xpay_date - 6, null, a.name, '泉财资〔' || p.fiscal_year || '〕' || a.position || '号', true
from source.payment as p join demo.agency as a on a.agency_code = p.agency_code
where p.dep_bgt_eco_code = '31013';

create table demo.car (agency_code text not null, n integer not null, cars integer not null,
  plate_no text not null, tank_l numeric not null, purchased_on date not null);
insert into demo.car
select agency_code, row_number() over (partition by agency_code order by purchased_on, plate_no) - 1,
  count(*) over (partition by agency_code), plate_no, tank_l, purchased_on
from source.vehicle where purchased_on < demo.first_month() or agency_code = (select agency_code
  from demo.agency where role = 'yoy_near_3');
update demo.car set cars = (select count(*) from demo.car as c where c.agency_code = car.agency_code);

insert into source.vehicle_expense
select 'CF' || substr(p.pay_cert_id, 3), c.plate_no, p.agency_code, demo.working_day_after(p.xpay_date, -1),
  kind,
  case when kind = 'fuel' then c.tank_l - h % 12 end,
    20000 + (p.xpay_date - date '2022-01-01') * 30 + (h % 20)::integer, p.use_des, p.pay_amt,
  demo.pick(array['中国石化泉阳加油站', '中国石油泉阳加油站', '泉阳汽车修理厂', '人保财险泉阳支公司'],
    case kind when 'fuel' then h % 2 when 'repair' then 2 else 3 end), p.pay_cert_id
from source.payment as p
cross join lateral (select demo.hash('expense' || p.pay_cert_id) as h offset 0) as dice
cross join lateral (select (array['fuel', 'repair', 'insurance'])[right(p.pay_cert_id, 1)::integer] as kind)
  as k
join demo.car as c on c.agency_code = p.agency_code and c.n = h / 64 % c.cars
where p.dep_bgt_eco_code = '30231';

-- One trip a month and car, on a working day.
insert into source.vehicle_trip
select 'YC' || to_char(m.month, 'YYMM') || '-' || a.position || '-' || c.n, c.plate_no, c.agency_code,
  (d.day + time '08:30') at time zone 'Asia/Shanghai', (d.day + time '16:40') at time zone 'Asia/Shanghai',
  'S' || lpad((a.position * 200 + 4 + h % 12)::text, 6, '0'),
    demo.pick(array['下乡检查', '现场核查', '送达文件', '参加会议'], h / 16),
  demo.person_name(a.position * 200 + 1 + h % 3), (d.day - 1 + time '15:00') at time zone 'Asia/Shanghai',
    30 + h % 150
from demo.car as c
join demo.agency as a on a.agency_code = c.agency_code
join demo.month as m on m.month > c.purchased_on
cross join lateral (select demo.hash('drive' || c.plate_no || m.month) as h offset 0) as dice
cross join lateral (select m.days[1 + (h / 64 % cardinality(m.days))::integer] as day) as d;
