-- Plants on contracts, their payments and their suppliers.
create function demo.lawful_contract() returns jsonb immutable language sql as $$
  select '{"item_category": "goods", "item_code": "A09990000", "title": "零星采购", "method": "inquiry",
    "contract_amt": 90000, "signed_on": "d", "published_on": "dw+1", "filed_on": "dw+3", "starts_on": "d+1",
    "ends_on": "d+60", "accepted_on": "d+40", "performance_bond_amt": 4500, "prepay_amt": 0,
      "agreed_pay_days": 30,
    "delivered_on": "d+35", "terms": "验收合格后付款", "is_secret": false}'::jsonb
$$;

select demo.sow('contract', 'contract_no', 'agency_code', demo.lawful_contract(), array[
  'contract-file-7wd | breach | 1 | dw+7'
    ' | {"_tender": {}, "contract_amt": 270000, "filed_on": "dw+8"} | 第八个工作日备案',
  'contract-file-7wd | near_miss | 2 | dw+7'
    ' | {"_tender": {}, "contract_amt": 270000, "filed_on": "dw+7"} | 正好第七个工作日',
  'gp-decentralised-limit | breach | 3 | d | {"contract_amt": 1000000} | 100 万元货物，无采购项目',
  'gp-decentralised-limit | near_miss | 4 | d | {"contract_amt": 999999.99} | 差一分到 100 万元',
  'gp-single-source-addition-10pct | breach | 5 | d'
    ' | {"contract_amt": 9000.01, "method": "single_source", "original_contract_no": "@key-0",'
    ' "performance_bond_amt": 0, "_subject": {"original_contract_no": "@key-0"}} | 添购比一成多一分',
  'gp-single-source-addition-10pct | near_miss | 6 | d'
    ' | {"contract_amt": 9000, "method": "single_source", "original_contract_no": "@key-0",'
    ' "performance_bond_amt": 0, "_subject": {"original_contract_no": "@key-0"}} | 添购正好一成',
  'acceptance-before-delivery | breach | 7 | d+40 | {"delivered_on": "d+41"} | 验收次日才到货',
  'acceptance-before-delivery | near_miss | 8 | d+40 | {"delivered_on": "d+40"} | 到货当天验收',
  'acceptance-missing | breach | 9 | d+20 | {"ends_on": "d+20", "accepted_on": null} | 到期未验收',
  'acceptance-missing | near_miss | 1 | d+20'
    ' | {"ends_on": "d+20", "accepted_on": "d+21", "delivered_on": "d+20"} | 到期次日验收',
  'audit-as-settlement | breach | 2 | d | {"terms": "以审计结论作为结算依据"} | 以审计结论结算',
  'audit-as-settlement | near_miss | 3 | d | {"terms": "不得以审计结论作为结算依据"} | 不得以审计结论结算',
  'contractor-advance-funding-clause | breach | 4 | d | {"item_category": "works", "terms": "乙方垫资施工"} | 垫资条款',
  'contractor-advance-funding-clause | near_miss | 5 | d'
    ' | {"item_category": "works", "terms": "严禁垫资施工"} | 严禁垫资',
  'contractor-advance-funding | breach | 2 | d+181'
    ' | {"item_category": "works", "ends_on": "d+200", "delivered_on": null, "accepted_on": "d+181"}'
    ' | 施工 180 天，验收前分文未付',
  'contractor-advance-funding | near_miss | 3 | d+180'
    ' | {"item_category": "works", "ends_on": "d+200", "delivered_on": null, "accepted_on": "d+180"}'
    ' | 施工 179 天',
  'final-accounts-1-year | breach | 6 | d'
    ' | {"item_category": "works", "signed_on": "d-1y-60", "starts_on": "d-1y-50", "ends_on": "d-1y+5",'
    ' "delivered_on": null, "accepted_on": "d-1y", "final_accounts_on": "d+1", "published_on": null,'
    ' "filed_on": null} | 验收一年零一天后决算',
  'final-accounts-1-year | near_miss | 7 | d'
    ' | {"item_category": "works", "signed_on": "d-1y-60", "starts_on": "d-1y-50", "ends_on": "d-1y+5",'
    ' "delivered_on": null, "accepted_on": "d-1y", "final_accounts_on": "d", "published_on": null,'
    ' "filed_on": null} | 验收正好一年后决算',
  'framework-agreement-term | breach | 8 | d'
    ' | {"method": "framework", "starts_on": "d", "ends_on": "d+1y+1"} | 货物框架协议一年零一天',
  'framework-agreement-term | near_miss | 9 | d'
    ' | {"method": "framework", "starts_on": "d", "ends_on": "d+1y"} | 正好一年',
  'other-deposit | breach | 10 | d | {"item_category": "works", "other_deposit_amt": 0.01} | 另收保证金一分',
  'other-deposit | near_miss | 1 | d | {"item_category": "works", "other_deposit_amt": 0} | 未另收保证金',
  'over-approved-estimate | breach | 2 | d'
    ' | {"item_category": "works", "contract_amt": 270000, "supplement_amt": 30000.01,'
    ' "_tender": {"method": "competitive_consultation", "approved_estimate_amt": 300000},'
    ' "_subject": {"tender_id": "T@key"}} | 合同加补充超概算一分',
  'over-approved-estimate | near_miss | 3 | d'
    ' | {"item_category": "works", "contract_amt": 270000, "supplement_amt": 30000,'
    ' "_tender": {"method": "competitive_consultation", "approved_estimate_amt": 300000},'
    ' "_subject": {"tender_id": "T@key"}} | 正好等于概算',
  'payment-refusal-pretext | breach | 10 | d+40 | {"_sme": true, "late_reason": "领导换届"} | 以换届为由',
  'payment-refusal-pretext | near_miss | 10 | d+40 | {"_sme": true, "late_reason": "供应商换届"} | 供应商换届',
  'performance-bond-10pct | breach | 4 | d | {"performance_bond_amt": 9000.01} | 比一成多一分',
  'performance-bond-10pct | near_miss | 5 | d | {"performance_bond_amt": 9000} | 正好一成',
  'sme-payment-overdue-term | breach | 10 | d | {"_sme": true, "agreed_pay_days": 61} | 约定 61 日付款',
  'sme-payment-overdue-term | near_miss | 10 | d | {"_sme": true, "agreed_pay_days": 60} | 约定正好 60 日',
  'subcontract-transfer | breach | 6 | d | {"performer_code": "91370199MAP900009"} | 他人履约',
  'subcontract-transfer | near_miss | 7 | d | {"performer_code": "@s"} | 自己履约',
  'supplementary-contract-10pct | breach | 8 | d | {"supplement_amt": 9000.01} | 补充比一成多一分',
  'supplementary-contract-10pct | near_miss | 9 | d | {"supplement_amt": 9000} | 补充正好一成',
  'gp-split-lead-item | breach | 1 | d'
    ' | {"item_category": "works", "is_secret": true, "contract_amt": 3200000, "performance_bond_amt": 0,'
    ' "agency_code": "109001", "item_code": "B09990001", "_subject": {"agency_code": "109001",'
    ' "item_code": "B09990001"}} | 向两家各发包 320 万元，相隔 89 天',
  'gp-split-lead-item | near_miss | 1 | d'
    ' | {"item_category": "works", "is_secret": true, "contract_amt": 3200000, "performance_bond_amt": 0,'
    ' "agency_code": "109001", "item_code": "B09990002", "_subject": {"agency_code": "109001",'
    ' "item_code": "B09990002"}} | 向两家各发包 320 万元，相隔 90 天',
  'gp-split-lead | breach | 2 | d'
    ' | {"item_category": "works", "is_secret": true, "contract_amt": 3200000, "performance_bond_amt": 0,'
    ' "agency_code": "112001", "supplier_code": "91370199MAP900009",'
    ' "_subject": {"agency_code": "112001", "supplier_code": "91370199MAP900009"}} | 同一供应商两份 320 万元合同，品目不同',
  'gp-split-lead | near_miss | 2 | d'
    ' | {"item_category": "works", "is_secret": true, "contract_amt": 3200000, "performance_bond_amt": 0,'
    ' "agency_code": "113001", "supplier_code": "91370199MAP900009",'
    ' "_subject": {"agency_code": "113001", "supplier_code": "91370199MAP900009"}} | 一份 320 万元，一份差一分',
  'works-provisional-sum-not-tendered | breach | 3 | d'
    ' | {"item_category": "works", "contract_amt": 4500000, "provisional_amt": 4000000,'
    ' "_tender": {"method": "open", "budget_amt": 5000000, "ceiling_amt": 5000000,'
    ' "estimate_amt": 5000000}} | 暂估价 400 万元，此后未招标',
  'works-provisional-sum-not-tendered | near_miss | 4 | d'
    ' | {"item_category": "works", "contract_amt": 4500000, "provisional_amt": 3999999.99,'
    ' "_tender": {"method": "open", "budget_amt": 5000000, "ceiling_amt": 5000000,'
    ' "estimate_amt": 5000000}} | 暂估价差一分到 400 万元',
  'bid-bond-return-winner | breach | 5 | dw+5'
    ' | {"contract_amt": 270000, "_tender": {"method": "open", "bid_bond_amt": 4500},'
    ' "_subject": {"bid_id": "T@key-0"}} | 签约后第六个工作日退还',
  'bid-bond-return-winner | near_miss | 6 | dw+5'
    ' | {"contract_amt": 270000, "_tender": {"method": "open", "bid_bond_amt": 4500},'
    ' "_subject": {"bid_id": "T@key-0"}} | 正好第五个工作日',
  'bid-bond-return-works | breach | 7 | d+5'
    ' | {"item_category": "works", "contract_amt": 270000, "_tender": {"method": "open",'
    ' "bid_bond_amt": 4500}, "_subject": {"bid_id": "T@key-1"}} | 签约后第六天退还',
  'bid-bond-return-works | near_miss | 8 | d+5'
    ' | {"item_category": "works", "contract_amt": 270000, "_tender": {"method": "open",'
    ' "bid_bond_amt": 4500}, "_subject": {"bid_id": "T@key-1"}} | 正好第五天']);
update demo.plant set period = '' where rule_id in ('gp-single-source-addition-10pct',
  'over-approved-estimate');
update source.bid as b set bond_returned_on = case
    when rule_id = 'bid-bond-return-winner' then demo.working_day_after(c.signed_on, case kind
      when 'breach' then 6 else 5 end)
    else c.signed_on + case kind when 'breach' then 6 else 5 end end
from demo.plant join source.contract as c on c.contract_no = 'P-' || plant_id
where rule_id like 'bid-bond-return-w%' and b.bid_id = subject ->> 'bid_id';

-- The contract that is added to, and the second one of a split.
insert into source.contract
select (jsonb_populate_record(c, jsonb_build_object('contract_no', c.contract_no || '-0', 'method', 'inquiry',
  'original_contract_no', null, 'contract_amt', 90000, 'signed_on', c.signed_on - 100))).*
from source.contract as c where contract_no like 'P-gp-single-source-addition-10pct-_';
insert into source.contract
select (jsonb_populate_record(c, jsonb_build_object('contract_no', c.contract_no || '-2') || case
  when p.rule_id = 'gp-split-lead-item'
    then jsonb_build_object('supplier_code', (select code from demo.field_supplier where not is_sme
        and position = case p.kind when 'breach' then 119 else 120 end),
      'signed_on', c.signed_on + case p.kind when 'breach' then 89 else 90 end, 'starts_on', c.signed_on + 91,
      'ends_on', c.signed_on + 140, 'delivered_on', null, 'accepted_on', c.signed_on + 130)
  else jsonb_build_object('item_code', 'B09990009', 'signed_on', c.signed_on + 10,
    'contract_amt', case p.kind when 'breach' then 3200000 else 3199999.99 end) end)).*
from source.contract as c join demo.plant as p on c.contract_no = 'P-' || p.plant_id
where p.rule_id in ('gp-split-lead-item', 'gp-split-lead');
update demo.plant as p set subject = p.subject || jsonb_build_object('first_on', f.signed_on::text),
  period = demo.period(l.signed_on)
from source.contract as f, source.contract as l
where p.rule_id in ('gp-split-lead-item', 'gp-split-lead') and f.contract_no = 'P-' || p.plant_id
  and l.contract_no = f.contract_no || '-2';

-- Contracts that are paid: too early, too late, or not at all.
select demo.sow('contract', 'contract_no', 'agency_code', demo.lawful_contract(), array[
  'payment-before-acceptance | breach | 1 | d | {"prepay_amt": 10000} | 预付款比约定多一分',
  'payment-before-acceptance | near_miss | 2 | d | {"prepay_amt": 10000} | 预付款正好',
  'sme-payment-overdue | breach | 3 | d+36'
    ' | {"_sme": true, "delivered_on": "d+4", "accepted_on": "d+5", "late_interest_amt": 45,'
    ' "_subject": {"pay_cert_id": "-"}} | 晚一天付，已付利息',
  'sme-payment-overdue | near_miss | 4 | d+35'
    ' | {"_sme": true, "delivered_on": "d+4", "accepted_on": "d+5", "_subject": {"pay_cert_id": "-"}}'
    ' | 最后一天付',
  'sme-overdue-interest | breach | 6 | d+36'
    ' | {"_sme": true, "delivered_on": "d+4", "accepted_on": "d+5", "late_interest_amt": 44.99} | 晚一天付，利息少一分',
  'sme-overdue-interest | near_miss | 7 | d+36'
    ' | {"_sme": true, "delivered_on": "d+4", "accepted_on": "d+5", "late_interest_amt": 45} | 晚一天付，利息正好',
  'sme-payment-overdue-unpaid | breach | 8 | d+35'
    ' | {"_sme": true, "delivered_on": "d+4", "accepted_on": "d+5"} | 到期分文未付',
  'sme-payment-overdue-unpaid | near_miss | 9 | d+35'
    ' | {"_sme": true, "delivered_on": "d+4", "accepted_on": "d+5"} | 到期前付款']);
create table demo.paid_contract as
select p.plant_id, p.rule_id, p.kind, c.contract_no,
  demo.pay(3100 + row_number() over (order by plant_id)::integer, c.agency_code,
  '30218', c.signed_on + case when p.rule_id = 'payment-before-acceptance' then 10
    when p.rule_id like '%unpaid' then 20
    when p.rule_id = 'sme-payment-overdue' and p.kind = 'near_miss' then 35 else 36 end,
  case when p.rule_id <> 'payment-before-acceptance' then 90000
    when p.kind = 'breach' then 10000.01 else 10000 end,
  jsonb_build_object('contract_no', c.contract_no, 'receiver_code', c.supplier_code)) as pay_cert_id
from demo.plant as p join source.contract as c on c.contract_no = 'P-' || p.plant_id
where p.rule_id in ('payment-before-acceptance', 'sme-payment-overdue', 'sme-overdue-interest')
  or p.plant_id = 'sme-payment-overdue-unpaid-2';
update demo.plant as p set subject = jsonb_build_object('pay_cert_id', m.pay_cert_id)
from demo.paid_contract as m where m.plant_id = p.plant_id and p.rule_id = 'sme-payment-overdue';
update demo.plant set period = '' where rule_id in ('payment-before-acceptance', 'sme-overdue-interest');
-- Whoever pays late, pays late whether or not with interest.
insert into demo.plant
select 'sme-payment-overdue-' || m.plant_id, 'sme-payment-overdue', 'breach', demo.period(p.xpay_date),
  jsonb_build_object('pay_cert_id', m.pay_cert_id), '晚一天付'
from demo.paid_contract as m join source.payment as p using (pay_cert_id)
  where m.rule_id = 'sme-overdue-interest';
drop table demo.paid_contract;

-- A firm that is 89 or 90 days old at its first contract; a member of staff in a firm, or three years out of
-- it.
insert into source.supplier
select '91370199MAQ' || n || '0000' || n, '泉阳新设' || n || '号有限公司', demo.base(1 + n) - case n
  when 1 then 89 when 2 then 90 else 900 end,
  demo.person_name(72000 + n), '0531-9' || lpad((100 + n)::text, 7, '0'), '泉阳县新区路' || 100 + n || '号',
    false, null, null
from generate_series(1, 4) as n;
select demo.sow('contract', 'contract_no', 'agency_code', demo.lawful_contract(), array[
  'shell-supplier | breach | 2 | d'
    ' | {"supplier_code": "91370199MAQ100001", "_subject": {"supplier_code": "91370199MAQ100001"}}'
    ' | 成立 89 天即签首份合同',
  'shell-supplier | near_miss | 3 | d'
    ' | {"supplier_code": "91370199MAQ200002", "_subject": {"supplier_code": "91370199MAQ200002"}}'
    ' | 成立正好 90 天',
  'buyer-supplier-conflict | breach | 4 | d'
    ' | {"supplier_code": "91370199MAQ300003", "agency_code": "139001"} | 本单位职工任该公司董事',
  'buyer-supplier-conflict | near_miss | 5 | d'
    ' | {"supplier_code": "91370199MAQ400004", "agency_code": "139001"} | 本单位职工三年零一天前离开该公司']);
insert into source.ownership
select '91370199MAQ' || n || '0000' || n, 'S' || lpad((position * 200 + 4 + n)::text, 6, '0'), 'director',
  null, date '2012-01-01',
  case n when 4 then (demo.base(5) - interval '3 years')::date - 1 end
from demo.agency cross join generate_series(3, 4) as n where agency_code = '139001';

-- Eight small contracts in one item: with three suppliers, or two with each of four.
insert into source.contract
select (jsonb_populate_record(null::source.contract, demo.dated(demo.base(8), demo.lawful_contract())
  || jsonb_build_object(
  'contract_no', 'P-supplier-concentration-' || k || '-' || n, 'agency_code', case k
    when 1 then '112001' else '113001' end,
  'item_code', 'A09990100', 'contract_amt', 1000, 'performance_bond_amt', 0, 'supplier_code', s.code,
    'supplier_name', s.name))).*
from generate_series(1, 2) as k cross join generate_series(0, 7) as n
join demo.field_supplier as s on not is_sme and s.position = 121 + n % (2 + k);
select demo.plant('supplier-concentration', 'breach', 1, demo.year()::text, '{"agency_code": "112001",
  "item_code": "A09990100"}', '八份合同三家供应商'),
  demo.plant('supplier-concentration', 'near_miss', 2, demo.year()::text, '{"agency_code": "113001",
    "item_code": "A09990100"}', '八份合同四家各两份，正好 0.25');
