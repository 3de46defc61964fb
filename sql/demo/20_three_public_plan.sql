-- What each agency spends on each three-public item in each month: every month costs less than the same month
-- a year before, so every year-to-date falls, whatever the month, for the item and for the total.
create table demo.three_public_plan (
  agency_code text not null, role text, size integer not null, item text not null, month date not null,
    amount numeric(18,2) not null
);

insert into demo.three_public_plan
with habit as (
  select a.*, i.item,
    case i.item when '30217' then 3200 + h % 5500 when '30231' then 4600 + h % 7000
      when '30212' then 48000 + h % 60000 else 150000 + h % 28000 end::numeric as usual,
    case i.item when '30212' then 4 + (h / 16384 % 5)::integer when '31013'
      then 3 + (h / 16384 % 4)::integer end as only_month
  from demo.agency as a
  cross join (values ('30217'), ('30231'), ('30212'), ('31013')) as i(item)
  cross join lateral (select demo.hash('habit' || a.agency_code || i.item) as h offset 0) as dice
  where (i.item <> '30212' or a.goes_abroad) and (i.item <> '31013' or a.car_years > 0)
), seasonal as (
  select habit.*, n as month_no, extract(month from demo.last_month()) as last_no,
    round(usual * (0.85 + 0.3 * demo.fraction('season' || agency_code || item || n))::numeric, 2) as third,
    0.93 + 0.04 * demo.fraction('cut 2' || agency_code || item || n)::numeric as cut_2,
    0.93 + 0.04 * demo.fraction('cut 1' || agency_code || item || n)::numeric as cut_1,
    0.93 + 0.04 * demo.fraction('cut 0' || agency_code || item || n)::numeric as cut_0
  from habit cross join generate_series(1, 12) as n
  where only_month is null or only_month = n
), before_last as (
  select *, round(case when item = '31013' then usual else third end * cut_2, 2) as second
  from seasonal
), last_year as (
  select *, case when role = 'yoy_breach_2'
      then second + case when item = '30231' and month_no = 11 then 4000 else 0 end
    else round(second * cut_1, 2) end as first
  from before_last
), this_year as (
  select *, case
    when role = 'yoy_near_1' then first
    when role = 'yoy_near_2' then first - case when month_no = last_no then 0.01 else 0 end
    when role = 'yoy_breach_1' then first + case when month_no >= 3 and item = '30217' then 2000 else 0 end
    when role = 'item_breach_2' and item = '30217' then first - 500
    when role = 'item_breach_2' then first + case when month_no >= 5 then 100 else 0 end
    else round(first * cut_0, 2) end as now
  from last_year
), planned as (
  select agency_code, role, size, item, make_date(demo.year() - back, month_no, 1) as month,
    case back when 0 then now when 1 then first when 2 then second else third end as amount
  from this_year
  cross join generate_series(0, 5) as back
  -- A car is bought in the years before the last only, once or more, always a cheaper one.
  where item <> '31013' or back between 3 - car_years and 2
)
select agency_code, role, size, item, month, amount from planned
where demo.exists_in(role, month)
-- The first trip abroad of a school: an item that cost nothing last year, while the total still falls.
union all
select agency_code, role, size, '30212', make_date(demo.year(), 6, 1),
  1080.00 from demo.agency where role = 'item_breach_1';

-- The plan as payments: one to three a month, none below 1,080 yuan.
create table demo.three_public_payment (
  agency_code text not null, item text not null, month date not null, n integer not null,
    parts integer not null, amount numeric(18,2) not null
);
insert into demo.three_public_payment
select agency_code, item, p.month, n, parts,
  case n when 1 then amount - coalesce(second, 0) - coalesce(third, 0) when 2 then second else third end
from demo.three_public_plan as p
join demo.month as m on m.month = p.month
cross join lateral (
  select case when size < 10 or item in ('30212', '31013') then 1
    else least(3, greatest(1, floor(amount / 1500)::integer)) end as parts
) as split
cross join lateral (
  select case when parts >= 2 then round(amount * case parts when 2 then 0.46 else 0.33 end, 2) end as second,
    case when parts = 3 then round(amount * 0.30, 2) end as third
) as share
cross join generate_series(1, parts) as n;
analyze demo.three_public_plan, demo.three_public_payment;
