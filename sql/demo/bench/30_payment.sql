-- Payments, numbered in the order of their days as vouchers are, and evenly over the history; amounts evenly over the logarithms from 30 to 300,000, 6
-- % on the four three-public items
-- and 5 % on contracts. Multiplications by primes stand in for chance; a hash a row would cost more than the
-- row.
create table source.payment (
  pay_cert_id text, pay_cert_no text, fiscal_year integer, agency_code text, mof_div_code text,
    exp_func_code text, dep_bgt_eco_code text,
  fund_type_code text, settlement text, pay_amt numeric(18,2), xpay_date date, payee_acct_name text,
    payee_acct_no text, receiver_code text, use_des text,
  contract_no text, invoice_code text, invoice_no text, invoice_on date, claimant text, approver text,
    approved_on date, asset_card_no text
);
insert into source.payment
select 'ZF' || lpad(n::text, 12, '0'), 'PZ' || lpad(n::text, 12, '0'), extract(year from day)::integer,
  (101000 + agency * 1000 + 1)::text, '370199000', '2010301',
  case when x % 100 < 3 then '30231' when x % 100 < 5 then '30217' when x % 1000 < 58 then '30212'
    when x % 1000 < 60 then '31013'
    else (array['30201', '30202', '30206', '30207', '30209', '30211', '30213', '30226', '30227',
      '30299'])[1 + (x / 1000 % 10)::integer] end,
  '111', case when x % 997 < 2 then 'cash' when x % 10 = 9 then 'official_card' else 'transfer' end,
  case when x % 997 < 2 then 50 + x % 400 when x % 100 between 90 and 94 then 200 + x % 3000 else
    round(power(10.0::float8,
      1.4771 + 4 * (n * 0.61803398874989485::float8 - floor(n * 0.61803398874989485::float8)))::numeric, 2) end,
  day, s.supplier_name, '6228480' || lpad((x % 1000000000000)::text, 12, '0'), s.supplier_code,
  (array['办公用品费', '文件印刷费', '办公楼电费', '宽带费', '物业管理费', '调研差旅费', '设备维修费', '专家评审劳务费', '审计委托费',
    '其他商品和服务支出'])[1 + (x / 1000 % 10)::integer],
  case when x % 100 between 90 and 94 then 'C' || lpad((x / 100 % contracts)::text, 8, '0') end,
  null, to_char(day, 'YY') || '37' || lpad(n::text, 16, '0'), day - 9,
  '经办' || agency || '-' || x / 50 % 12, '审批' || agency || '-' || x / 600 % 3, day - 1, null
from generate_series(0, demo.payments_per_year() * current_setting('mingcha.years')::integer - 1) as n
cross join (
  select demo.payments_per_year() * current_setting('mingcha.years')::integer as payments
) as p
cross join lateral (
  select n * 2654435761 % 4294967296 as x, demo.first_day() + (n * demo.days() / p.payments)::integer as day offset 0
) as d
cross join (select greatest(count(*), 1) as contracts from source.contract) as c
-- What falls on a contract is paid by the contract's agency.
cross join lateral (
  select 1 + case when x % 100 between 90 and 94 then x / 100 % contracts % 60 else n * 31 % 60 end as agency offset 0
) as a
join source.supplier as s on s.supplier_code = '91370199MA' || lpad((x / 7 % 4000)::text, 8, '0');
alter table source.payment add primary key (pay_cert_id);
