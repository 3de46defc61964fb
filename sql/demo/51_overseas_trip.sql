-- Trips abroad: one traveller for each payment of a real trip, within the plan, the days and the allowances.
insert into source.overseas_trip
select 'CG' || substr(p.pay_cert_id, 3), p.agency_code,
  'S' || lpad((a.position * 200 + 1 + h % 3)::text, 6, '0'), 'other', true,
  '鲁外办〔' || p.fiscal_year || '〕' || h % 900 + 100 || '号', c.country, c.city, 1, 1, true, 4, 5,
  p.xpay_date - 24, p.xpay_date - 20, 'economy', 4, 4 * c.lodging - h % 20, 5 * c.meals, 5 * c.misc,
    c.currency, p.pay_amt, 'transfer'
from source.payment as p
join demo.agency as a on a.agency_code = p.agency_code
cross join lateral (select demo.hash('abroad' || p.pay_cert_id) as h offset 0) as dice
join (values
  (0, '韩国', '首尔', 'USD', 180, 70, 35), (1, '日本', '东京', 'JPY', 20000, 10000, 5000),
    (2, '新加坡', '新加坡', 'USD', 220, 55, 40),
  (3, '德国', '柏林', 'EUR', 150, 60, 38)
) as c(n, country, city, currency, lodging, meals, misc) on c.n = h % 4
where p.dep_bgt_eco_code = '30212' and p.pay_amt >= 10000;
