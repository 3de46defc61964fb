-- Contracts of the completed tenders: signed in time, published, filed, delivered, accepted; none pays in
-- December,
-- so that only plants can lift December's share of a year.
insert into source.contract
select 'HT' || substr(t.tender_id, 3), t.tender_id, t.agency_code, t.mof_div_code, s.code, s.name,
  t.item_category, t.item_code, t.title, t.method,
  p.win_amt, c.signed, case when published <= demo.last_day() then published end,
    case when filed <= demo.last_day() then filed end, c.signed + 1, accepted + 5,
    case when accepted <= demo.last_day() then accepted end, null,
  round(p.win_amt * 0.05, 2), null, null,
  case when p.h % 3 = 0 and p.win_amt > 100000 and extract(month
    from demo.working_day_after(c.signed, 4)) <> 12 then round(p.win_amt * 0.3, 2) else 0 end,
  30, case when delivered <= demo.last_day() then delivered end, null, null, '合同签订后按约定供货，验收合格后付款', null, null,
  case when p.category = 'works' and settled <= demo.last_day() then settled end, false,
  case when p.win_amt >= 1000000 then '党组纪要' || to_char(c.signed, 'YYYYMM') || '-' || p.h % 9 end
from demo.tender_course as c
join source.tender as t on t.tender_id = c.tender_id
join demo.tender_plan as p on p.tender_id = c.tender_id
join demo.supplier as s on s.n = p.winner
cross join lateral (
  select demo.working_day_after(c.signed, 1 + (p.h / 19 % 2)::integer) as published,
    demo.working_day_after(c.signed, 2 + (p.h / 23 % 5)::integer) as filed,
    c.signed + 15 + (p.h / 29 % 56)::integer as delivered
) as d1
cross join lateral (select delivered + 1 + (p.h / 31 % 7)::integer as usual) as d2
cross join lateral (
  select case when 12 in (extract(month from demo.working_day_after(usual, 4)),
    extract(month from demo.working_day_after(usual, 8)))
    then greatest(usual, make_date(extract(year from usual)::integer, 12, 28)) else usual end as accepted
) as d3
-- the final accounts of works within a year
cross join lateral (select accepted + 90 + (p.h / 41 % 200)::integer as settled) as d4
where t.status = 'complete' and c.signed <= demo.last_day();

-- Collective decisions before the larger contracts.
insert into source.matter
select 'SX' || substr(c.contract_no, 3), c.agency_code, 'major_contract', c.contract_no, c.contract_amt,
  c.signed_on - 15, c.signed_on - 5,
  c.decision_no, 9, 7 + n % 3
from (select *, length(title) as n from source.contract where contract_amt >= 1000000) as c;
create index contract_tender on source.contract (tender_id);
analyze source.contract;
