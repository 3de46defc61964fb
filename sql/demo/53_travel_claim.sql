-- Travel claims: two a month and agency, another traveller each, never two trips at once, all within the caps.
insert into source.travel_claim
select 'CL' || to_char(m.month, 'YYMM') || '-' || a.agency_code || '-' || k, a.agency_code,
  'S' || lpad((a.position * 200 + 4 + (2 * m.position + k) % 15)::text, 6, '0'), 'other', c.province, c.city,
    out, out + nights, nights,
  nights * (230 + h % 110), (nights + 1) * 100, (nights + 1) * 80, fare, 'rail', 'second',
    '差审' || to_char(m.month, 'YYMM') || a.position || k,
  out - 2, false, to_char(m.month, 'YY') || '95' || to_char(m.month, 'MM') || lpad(a.position::text, 2, '0')
    || '0' || k || lpad((h % 10000000000)::text, 10, '0'),
  nights * (230 + h % 110) + (nights + 1) * 180 + fare
from demo.agency as a
cross join demo.month as m
cross join generate_series(1, 2) as k
cross join lateral (select demo.hash('travel' || a.agency_code || m.month || k) as h offset 0) as dice
cross join lateral (select m.days[1 + (h / 16 % (cardinality(m.days) - 5))::integer] as out,
  80 + h / 4096 % 400 as fare) as d1
-- Nobody stays away over a day off and the next one.
cross join lateral (select case when exists (select from demo.calendar
    where day between out + 1 and out + 2 and working) then 1 + (h / 1024 % 2)::integer else 1 end as nights)
  as d2
join (values
  (0, '山东', '济南市'), (1, '北京', '北京市'), (2, '上海', '上海市'), (3, '江苏', '南京市'), (4, '浙江', '杭州市'), (5, '河北', '石家庄市')
) as c(n, province, city) on c.n = h / 65536 % 6
where demo.exists_in(a.role, m.month);
