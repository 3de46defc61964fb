-- Payees, invoices (each number used once) and signatures: who approves is never who claims.
insert into source.payment
select d.pay_cert_id, 'PZ' || substr(d.pay_cert_id, 3), extract(year from d.month)::integer, a.agency_code,
  a.mof_div_code,
  (array['2010301', '2013101', '2040201', '2050202', '2080101', '2100201', '2120101',
    '2130101'])[1 + a.position % 8], d.eco_code, '111',
  coalesce(d.settlement, case when h % 100 < 86 or d.amount > 20000 then 'transfer' when h % 100 < 97
    then 'official_card' else 'cheque' end),
  d.amount, d.xpay_date, coalesce(s.name, demo.person_name(60000 + h % 90000)),
  coalesce(s.account, '6228' || lpad((h % 1000000000000)::text, 12, '0')), s.code, d.use_des, d.contract_no,
  case when h % 16 < 2 then '0370' || to_char(d.month, 'YYMM') || lpad(a.position::text, 2, '0') || '13' end,
  case when h % 16 < 2 then number || lpad((h / 64 % 1000)::text, 3, '0')
    else to_char(d.month, 'YY') || '37' || to_char(d.month, 'MM')
    || lpad(a.position::text, 2, '0') || number || lpad((h / 64 % 10000000)::text, 7, '0') end,
  -- no invoice is older than the contract it belongs to
  greatest(d.xpay_date - 4 - (h / 128 % 20)::integer, c.signed_on),
  demo.person_name(a.position * 200 + 4 + h / 4096 % 12),
    demo.person_name(a.position * 200 + 1 + h / 65536 % 3),
  d.xpay_date - (h / 262144 % 3)::integer,
  case when d.eco_code like '310%' then 'ZC' || substr(d.pay_cert_id, 3) end
from demo.document as d
join demo.agency as a on a.position = d.agency
left join demo.supplier as s on s.n = d.supplier
left join source.contract as c on c.contract_no = d.contract_no
cross join lateral (
  select d.stream || lpad(d.n::text, 4, '0') as number
) as invoice;
create index payment_agency on source.payment (agency_code, dep_bgt_eco_code, xpay_date);
create index payment_contract on source.payment (contract_no);
analyze source.payment;
