-- ledger-rewritten: before the last audit somebody raises a payment of the month before, already audited, by one yuan;
-- another payment of that month is only posted late.
with month as (
  select demo.audited(10) as start
), edited as (
  update source.payment as p set pay_amt = pay_amt + 1
  where pay_cert_id = (
    select min(p.pay_cert_id) from month, source.payment as p
    where p.agency_code = '122001' and p.xpay_date between month.start and month.start + 27
      and p.contract_no is null and p.dep_bgt_eco_code = '30201' and p.pay_amt between 100 and 900
      and p.settlement = 'transfer' and p.pay_cert_id not like '%-9____')
  returning 1
)
select (select count(*) from edited), demo.pay(3600, '123001', '30201', demo.base(10), 460);
