-- Budgets: three-public items as planned and a little more, the rest by what was spent. Some are missing or
-- tight: see the roles.
insert into source.budget
with planned as (
  select p.agency_code, coalesce(p.role, '') as role, p.item, extract(year from p.month)::integer as year,
    sum(p.amount) as whole,
    sum(p.amount) filter (where extract(month from p.month) <= extract(month from demo.last_month())) as so_far,
    sum(p.amount) filter (where extract(month from p.month) < extract(month from demo.last_month()) - 1)
      as before
  from demo.three_public_plan as p
  where p.month >= date_trunc('year', demo.first_month()) and p.month < make_date(demo.year() + 1, 1, 1)
  group by p.agency_code, coalesce(p.role, ''), p.item, year
), decided as (
  select *, demo.year() - year as back,
    case
      when role = 'over_breach_1' and year = demo.year() and item = '30217' then before - 0.01
      when role = 'over_breach_2' and year = demo.year() - 1 and item = '30231' then whole - 0.01
      when role = 'over_near_1' and year = demo.year() and item = '30217' then so_far
      when role = 'over_near_2' and year = demo.year() - 1 and item = '30231' then whole
      -- Every budget is cut, also where the spending rises.
      else ceil(whole * 1.06 / 100) * 100 + 20000 * (demo.year() - year)
        + case when role = 'nobudget_breach_2' and item = '30217' and year < demo.year() then 200000 else 0 end
      end as amount
  from planned
  where not (role = 'nobudget_breach_1' and year = demo.year() and item = '30217')
    and not (role = 'nobudget_breach_2' and year = demo.year() - 1 and item = '30231')
)
select 'ZB' || d.year || '-' || d.agency_code || '-' || d.item || case n when 2 then '-2' else '' end, d.year,
  d.agency_code, a.mof_div_code,
  '2010301', d.item, '111',
  case when d.role = 'over_near_2' and back = 1 and d.item = '30231' then amount - 3000 else part end, part,
  case when d.role = 'over_near_2' and back = 1 and d.item = '30231' then '泉财预调〔' || d.year || '〕17号' end,
    d.item = '31013'
from decided as d
join demo.agency as a using (agency_code)
cross join generate_series(1, 2) as n
cross join lateral (
  select case when d.role = 'over_near_1' and d.back = 0 and d.item = '30217'
    then case n when 1 then 2000 else d.amount - 2000 end else case n when 1 then d.amount end end as part
) as split
where part is not null;

insert into source.budget
select 'ZB' || fiscal_year || '-' || agency_code || '-' || dep_bgt_eco_code, fiscal_year, agency_code,
  min(mof_div_code), min(exp_func_code),
  dep_bgt_eco_code, '111', round(greatest(sum(pay_amt), 1000) * 1.4, -3),
    round(greatest(sum(pay_amt), 1000) * 1.4, -3), null,
  dep_bgt_eco_code like '310%'
from source.payment
where dep_bgt_eco_code not in ('30212', '30217', '30231', '31013')
group by fiscal_year, agency_code, dep_bgt_eco_code;
analyze source.budget;
