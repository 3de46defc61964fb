-- People on the payroll. Number 200 x agency + n; 1 to 3 of an agency approve payments, 4 to 15 claim them.
insert into source.staff
select 'S' || lpad((a.position * 200 + n)::text, 6, '0'), a.agency_code,
  case when n = 20 then 'retired' else 'active' end, true,
  case when a.role = 'yoy_near_3' then make_date(demo.year(), 2, 1)
    else make_date(2004 + (h % 18)::integer, 1 + (h / 32 % 12)::integer, 1) end,
  '泉编' || lpad((h % 9000 + 1000)::text, 4, '0'), case when n = 20 then demo.first_month() - 200 end, null,
    null, null,
  case n when 1 then '正科级' when 2 then '副科级' when 3 then '副科级' else '科级以下' end,
  case n when 1 then 18 when 2 then 12 when 3 then 11.5 else 6 + h % 3 end
from demo.agency as a
cross join generate_series(1, 20) as n
cross join lateral (select demo.hash('staff' || a.agency_code || n) as h offset 0) as dice;

-- One salary a month for all, and one transport allowance for the first eight of an agency.
insert into source.payroll
select to_char(m.month, 'YYMM') || s.person_id || left(item, 1), s.person_id, s.agency_code, m.month, item,
  case item when 'salary' then '人社发〔2021〕38号' else '财行〔2016〕1号' end,
  case item when 'salary' then 5200 + h % 3800 else case when s.rank = '科级以下' then 500 else 650 end end,
  19 + (h / 64 % 4)::integer
from source.staff as s
join demo.month as m on m.month >= s.entered_on
cross join (values ('salary'), ('transport_allowance')) as i(item)
cross join lateral (select hashtextextended(s.person_id, 7) & 1048575 as h offset 0) as dice
where s.left_on is null and (item = 'salary' or right(s.person_id, 3)::integer % 200 <= 8);
