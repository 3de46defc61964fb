-- Tips, rectifications and inspections, all handled within their days. What lies after the last day is not
-- known yet.
insert into source.tip
select 'XF' || to_char(m.month, 'YYMM') || '-' || n, case when n % 2 = 0 then 'discipline' else 'petition' end,
  day,
  (array['box', 'letter', 'visit', 'phone', 'web'])[1 + (h / 16 % 5)::integer], h % 2 = 0, a.agency_code,
  demo.pick(array['反映公款接待', '反映工程招标', '反映公车使用', '反映作风问题'], h / 64),
  case when moved <= demo.last_day() then moved end, case when moved + 1 <= demo.last_day() then moved + 1 end,
  case when told <= demo.last_day() then told end, case when day + 30 <= demo.last_day() then day + 30 end,
  case when day + 45 <= demo.last_day() then day + 45 end,
    case when day + 50 <= demo.last_day() then day + 50 end,
  case when day + 45 > demo.last_day() then 'pending' when h % 5 = 0 then 'substantiated'
    else 'unsubstantiated' end
from demo.month as m
cross join generate_series(1, 8) as n
cross join lateral (select demo.hash('tip' || m.month || n) as h offset 0) as dice
join demo.agency as a on a.position = 1 + h % 55
cross join lateral (select m.days[1 + (h / 8 % cardinality(m.days))::integer] as day) as d1
cross join lateral (select demo.working_day_after(day, 3) as moved,
  least(demo.working_day_after(day, 10), day + 15) as told)
  as d2;

insert into source.inspection
select 'JC' || to_char(m.month, 'YYMM') || '-' || n, a.agency_code,
  case when n = 1 then 'audit' else 'fiscal' end, m.days[1], m.days[5],
  m.days[9], least(m.days[14], m.days[9] + 10), m.days[10], least(m.days[12], m.days[10] + 7)
from demo.month as m cross join generate_series(1, 2) as n
join demo.agency as a on a.position = 1 + demo.hash('inspection' || m.month || n) % 55;

insert into source.rectification
select 'ZG' || substr(i.inspection_id, 3), i.agency_code,
  case i.kind when 'audit' then 'audit' else 'inspection' end, null, null, i.replied_on, i.replied_on + 60,
  case when i.replied_on + 50 <= demo.last_day() then i.replied_on + 50 end,
    case when i.replied_on + 55 <= demo.last_day() then i.replied_on + 55 end,
  money, case when i.replied_on + 50 <= demo.last_day() then money end, 'ZJ' || substr(i.inspection_id, 3)
from source.inspection as i
cross join lateral (select (demo.hash('money' || i.inspection_id) % 80000)::numeric as money) as m;
