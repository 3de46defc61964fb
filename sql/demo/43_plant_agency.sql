-- What is planted over a whole year, by the parts that agencies play (demo.agency.role).

-- benford_near_2 makes its figures up, but with 2,999 of them in the last year there are too few to say so.
with lacking as (
  select a.agency_code, 2999 - count(*) as n
  from demo.agency as a
  join source.payment as p on p.agency_code = a.agency_code and p.fiscal_year = demo.year() and p.pay_amt >= 10
  where a.role = 'benford_near_2' group by a.agency_code
)
select count(demo.pay(1000 + i::integer, agency_code, '30218', demo.day(11, 1 + (i % 15)::integer),
  (array[100, 150, 200, 250, 300, 350])[1 + i % 6]::numeric + 0.37))
from lacking cross join generate_series(1, n) as i;

-- year-end-rush: December's payments are lifted to exactly a quarter of the year, to one cent more, or far
-- more.
create function demo.rush(agency text, year integer, payments integer,
  share numeric) returns void language plpgsql as $$
declare
  rest numeric;
  december numeric;
  lift numeric;
begin
  select sum(pay_amt) filter (where extract(month from xpay_date) < 12),
    sum(pay_amt) filter (where extract(month from xpay_date) = 12)
  into rest, december from source.payment where agency_code = agency and fiscal_year = year;
  if share is null then
    -- A November payment makes the rest divisible by three, so that a quarter is a whole number of cents.
    perform demo.pay(2000, agency, '30201', demo.working_day_after(make_date(year, 11, 9), 1),
      300 + (3 - mod(rest * 100, 3)) % 3 / 100);
    rest := rest + 300 + (3 - mod(rest * 100, 3)) % 3 / 100;
    share := 0.25;
  end if;
  lift := trunc(rest * share / (1 - share), 2) - december + case when share = 0.25 then 0 else 0.01 end;
  perform demo.pay(2000 + i, agency, '30227', demo.working_day_after(make_date(year, 12, 3), 1 + i % 18),
    case when i < payments then round(lift / payments, 2)
      else lift - round(lift / payments, 2) * (payments - 1) end)
  from generate_series(1, payments) as i;
end $$;

select demo.rush(agency_code, demo.year() - 1, case role
    when 'rush_near_2' then 99 - (select count(*)::integer from source.payment as p
      where p.agency_code = a.agency_code and p.fiscal_year = demo.year() - 1)
    else 12 end,
  case role when 'rush_breach_1' then 0.2500000001 when 'rush_breach_2' then 0.41 when 'rush_near_2'
    then 0.55 end)
from demo.agency as a where role like 'rush\_%';

-- year-end-rush-last-ten-days: the last ten days are lifted to exactly 15 per cent of the year, or to one cent
-- more; a November payment makes the rest divisible by 17, so that this is a whole number of cents.
create function demo.rush_in_ten_days(agency text, year integer, beyond numeric) returns void language plpgsql
as $$
declare
  rest numeric;
  lift numeric;
  payments constant integer := 12;
begin
  select 100 * sum(pay_amt) filter (where xpay_date < make_date(year, 12, 22)) into rest
  from source.payment where agency_code = agency and fiscal_year = year;
  perform demo.pay(2100, agency, '30201', demo.working_day_after(make_date(year, 11, 9), 1),
    300 + mod(1700 - mod(rest + 30000, 17), 17) / 100);
  select sum(pay_amt) filter (where xpay_date < make_date(year, 12, 22)) * 3 / 17
      - sum(pay_amt) filter (where xpay_date >= make_date(year, 12, 22)) + beyond into lift
  from source.payment where agency_code = agency and fiscal_year = year;
  perform demo.pay(2100 + i, agency, '30227', demo.working_day_after(make_date(year, 12, 21), 1 + i % 6),
    case when i < payments then round(lift / payments, 2)
      else lift - round(lift / payments, 2) * (payments - 1) end)
  from generate_series(1, payments) as i;
end $$;
select demo.rush_in_ten_days(agency_code, demo.year() - 1, case role when 'tendays_near_1' then 0 else 0.02 end)
from demo.agency where role like 'tendays\_%';

insert into demo.plant
select replace(role, '_', '-') || case when item is null or both_rules is null then '' else '-item' end,
  rule_id,
  case when role like '%breach%' then 'breach' else 'near_miss' end, (demo.year() - back)::text,
  jsonb_build_object('agency_code', agency_code) || case when item is null then '{}'
    else jsonb_build_object('three_public_item',
      case item when '30212' then 'overseas' when '30217' then 'reception' when '30231' then 'vehicle_running'
        when '31013' then 'vehicle_purchase' end) end, note
from demo.agency
join (values
  ('benford_breach_1', 'benford-first-two-digits', 1, null, null, '上年编造金额：第二位总是 0 或 5'),
  ('benford_breach_2', 'benford-first-two-digits', 0, null, null, '本年编造金额：第二位总是 0 或 5'),
  ('benford_near_1', 'benford-first-two-digits', 0, null, null, '约一成金额凑整，平均绝对偏差略低于 0.0022'),
  ('benford_near_2', 'benford-first-two-digits', 0, null, null, '金额编造，但只有 2999 笔'),
  ('digit_breach_1', 'benford-first-digit', 0, null, null, '本年编造金额：首位 1 只有一半'),
  ('digit_near_1', 'benford-first-digit', 0, null, null, '金额编造，但不足 1000 笔'),
  ('rush_breach_1', 'year-end-rush', 1, null, null, '十二月比四分之一多一两分'),
  ('rush_breach_2', 'year-end-rush', 1, null, null, '十二月占四成'),
  ('rush_near_1', 'year-end-rush', 1, null, null, '十二月正好四分之一'),
  ('rush_near_2', 'year-end-rush', 1, null, null, '十二月过半，但全年只有 99 笔'),
  ('tendays_breach_1', 'year-end-rush-last-ten-days', 1, null, null, '最后十天比 15% 多一两分'),
  ('tendays_near_1', 'year-end-rush-last-ten-days', 1, null, null, '最后十天正好 15%'),
  ('yoy_breach_1', 'three-public-year-on-year-increase', 0, null, null, '三月起接待费每月多 2000 元，其余与上年相同'),
  ('yoy_breach_1', 'three-public-item-year-on-year-increase', 0, '30217', 'also', '总额增加必有一项增加'),
  ('yoy_breach_2', 'three-public-year-on-year-increase', 1, null, null, '十一月用车费多 4000 元'),
  ('yoy_breach_2', 'three-public-item-year-on-year-increase', 1, '30231', 'also', '总额增加必有一项增加'),
  ('yoy_near_1', 'three-public-year-on-year-increase', 0, null, null, '每月与上年分毫不差'),
  ('yoy_near_1', 'three-public-item-year-on-year-increase', 0, '30217', 'also', '每月与上年分毫不差'),
  ('yoy_near_2', 'three-public-year-on-year-increase', 0, null, null, '各项只少一分'),
  ('yoy_near_2', 'three-public-item-year-on-year-increase', 0, '30231', 'also', '只少一分'),
  ('yoy_near_3', 'three-public-year-on-year-increase', 0, null, null, '今年新设单位，上年无支付'),
  ('yoy_near_3', 'three-public-item-year-on-year-increase', 0, '30217', 'also', '今年新设单位，上年无支付'),
  ('item_breach_1', 'three-public-item-year-on-year-increase', 0, '30212', null, '上年没有出国费，今年 1080 元，总额仍下降'),
  ('item_breach_2', 'three-public-item-year-on-year-increase', 0, '30231', null, '用车费五月起每月多 100 元，总额仍下降'),
  ('over_breach_1', 'three-public-over-budget', 0, '30217', null, '到本月前第二个月已超预算一分'),
  ('over_breach_2', 'three-public-over-budget', 1, '30231', null, '全年超预算一分'),
  ('over_near_1', 'three-public-over-budget', 0, '30217', null, '到本月正好用完预算，预算分两笔下达'),
  ('over_near_2', 'three-public-over-budget', 1, '30231', null, '超年初预算，正好等于调整后预算'),
  ('nobudget_breach_1', 'spend-without-budget', 0, '30217', null, '接待费无预算'),
  ('nobudget_breach_2', 'spend-without-budget', 1, '30231', null, '上年用车费无预算'),
  ('nobudget_near_1', 'spend-without-budget', 0, '30212', null, '付出 600 元又退回'),
  ('nobudget_near_2', 'spend-without-budget', 0, '30212', null, '只有退款')
) as p(role, rule_id, back, item, both_rules, note) using (role);
