-- Plants on tenders and bids.
select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('inquiry', 'goods'), array[
  'award-decision-5wd | breach | 1 | dw+16'
    ' | {"awarded_on": "dw+17", "award_published_on": "dw+18"} | 评审报告后第六个工作日定标',
  'award-decision-5wd | near_miss | 2 | dw+16'
    ' | {"awarded_on": "dw+16", "award_published_on": "dw+17"} | 正好第五个工作日',
  'award-notice-2wd | breach | 3 | dw+15 | {"award_published_on": "dw+16"} | 定标后第三个工作日公告',
  'award-notice-2wd | near_miss | 4 | dw+15 | {"award_published_on": "dw+15"} | 正好第二个工作日',
  'framework-agreement | breach | 5 | dw+13'
    ' | {"method": "framework", "planned_method": "framework", "_winners": 3} | 三家响应，三家入围，无淘汰',
  'framework-agreement | near_miss | 6 | dw+13'
    ' | {"method": "framework", "planned_method": "framework", "_bids": 5, "_winners": 4} | 五家响应，正好淘汰两成',
  'gp-intention-30-days | breach | 7 | d | {"intention_on": "d-29"} | 意向公开 29 天',
  'gp-intention-30-days | near_miss | 8 | d | {"intention_on": "d-30"} | 正好 30 天',
  'gp-method-change-unapproved | breach | 9 | d'
    ' | {"planned_method": "open", "budget_amt": 4000000, "ceiling_amt": 4000000,'
    ' "is_sme_reserved": false} | 400 万元，计划公开招标，改询价，无批准',
  'gp-method-change-unapproved | near_miss | 10 | d'
    ' | {"planned_method": "open", "budget_amt": 3999999.99, "ceiling_amt": 3999999.99,'
    ' "is_sme_reserved": false} | 差一分到 400 万元，改询价',
  'gp-single-source-notice | breach | 1 | d'
    ' | {"method": "single_source", "planned_method": "single_source", "budget_amt": 4000000,'
    ' "ceiling_amt": null, "method_approval_no": "泉财采批P号", "_bids": 1,'
    ' "single_source_notice_from": "dw-6", "single_source_notice_to": "dw-2"} | 单一来源公示四个工作日',
  'gp-single-source-notice | near_miss | 2 | d'
    ' | {"method": "single_source", "planned_method": "single_source", "budget_amt": 4000000,'
    ' "ceiling_amt": null, "method_approval_no": "泉财采批P号", "_bids": 1,'
    ' "single_source_notice_from": "dw-6", "single_source_notice_to": "dw-1"} | 单一来源公示五个工作日',
  'negotiation-prep-time | breach | 3 | d | {"bid_deadline": "dw+2T", "opened_at": "dw+2T"} | 询价只有两个工作日',
  'negotiation-prep-time | near_miss | 4 | d | {"bid_deadline": "dw+3T", "opened_at": "dw+3T"} | 询价正好三个工作日',
  'negotiation-prep-time | breach | 5 | d'
    ' | {"method": "competitive_consultation", "planned_method": "competitive_consultation",'
    ' "bid_deadline": "d+9T", "opened_at": "d+9T"} | 磋商只有 9 天',
  'negotiation-prep-time | near_miss | 6 | d'
    ' | {"method": "competitive_consultation", "planned_method": "competitive_consultation",'
    ' "bid_deadline": "d+10T", "opened_at": "d+10T"} | 磋商正好 10 天',
  'ceiling-hugging-bid | breach | 9 | dw+13 | {"_win": 294000} | 中标价正好是限价的 98%',
  'ceiling-hugging-bid | near_miss | 10 | dw+13 | {"_win": 293999.99} | 中标价低一分',
  'award-above-budget | breach | 1 | dw+13 | {"ceiling_amt": 320000, "_win": 300000.01} | 中标价超预算一分',
  'award-above-budget | near_miss | 2 | dw+13 | {"ceiling_amt": 320000, "_win": 300000} | 中标价正好等于预算',
  'collusion-same-agent | breach | 3 | dw+10 | {"_same": "agent_name"} | 两家委托同一人',
  'collusion-same-agent | near_miss | 4 | dw+10'
    ' | {"_same": "agent_name", "_second": {"agent_name": " "}} | 两家代理人空白',
  'collusion-same-manager | breach | 5 | dw+10 | {"_same": "contact_phone"} | 两家电话相同',
  'collusion-same-manager | near_miss | 6 | dw+10 | {"_same": "contact_name"} | 联系人同名，电话不同',
  'collusion-same-preparer | breach | 7 | dw+10 | {"_same": "document_author"} | 两家文件同一作者',
  'collusion-same-preparer | near_miss | 8 | dw+10'
    ' | {"_same": "document_author", "_second": {"document_author": ""}} | 两家文件作者空白',
  'related-bidders-legal-rep | breach | 1 | dw+10 | {"_same": "legal_rep"} | 两家法定代表人同名',
  'related-bidders-legal-rep | near_miss | 2 | dw+10'
    ' | {"_same": "legal_rep", "_second": {"legal_rep": " "}} | 两家法定代表人空白',
  'shell-supplier-shared-address | breach | 3 | dw+10'
    ' | {"_same": "address", "_second": {"address": "泉阳县新区路88号"}} | 两家地址相同',
  'shell-supplier-shared-address | near_miss | 4 | dw+10'
    ' | {"_second": {"address": "泉阳县新区路88号"}, "_third": {"address": "泉阳县新区路89号"}} | 两家隔壁',
  'collusion-price-pattern | breach | 5 | dw+10 | {"_bids": 4, "_step": 2000} | 四家报价各差 2000 元',
  'collusion-price-pattern | near_miss | 6 | dw+10 | {"_bids": 3, "_step": 2000} | 三家报价各差 2000 元',
  'collusion-price-pattern | near_miss | 7 | dw+10'
    ' | {"_bids": 4, "_step": 2000, "_third": {"bid_amt": 274050}} | 四家报价差 2050、1950 元不等',
  'committee-composition | breach | 9 | dw+10 | {"committee_size": 4, "committee_expert_count": 4} | 四人，双数',
  'committee-composition | near_miss | 10 | dw+10'
    ' | {"committee_size": 3, "committee_expert_count": 3} | 询价小组三人',
  'committee-composition-experts | breach | 1 | dw+10 | {"committee_expert_count": 3} | 五人中专家三人',
  'committee-composition-experts | near_miss | 2 | dw+10'
    ' | {"committee_size": 3, "committee_expert_count": 2} | 三人中专家正好三分之二',
  'design-firm-bids | breach | 3 | dw+10'
    ' | {"designer_code": "@1", "_subject": {"bid_id": "@key-1"}} | 设计单位投标',
  'design-firm-bids | near_miss | 4 | dw+10'
    ' | {"designer_code": "@1", "_bids": 4, "_second": {"status": "withdrawn"},'
    ' "_subject": {"bid_id": "@key-1"}} | 设计单位撤回投标',
  'first-candidate-skipped | breach | 5 | dw+13 | {"_second": {"rank_no": 0}} | 第一名未中标',
  'first-candidate-skipped | near_miss | 6 | dw+13'
    ' | {"_second": {"rank_no": 0, "status": "disqualified"}} | 第一名被否决，第二名中标']);

select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('open', 'goods'), array[
  'gp-invite-not-random | breach | 7 | d'
    ' | {"method": "invited", "planned_method": "invited", "invited_count": 2} | 只邀请两家',
  'gp-invite-not-random | near_miss | 8 | d'
    ' | {"method": "invited", "planned_method": "invited", "invited_count": 3} | 正好邀请三家',
  'price-score-weight | breach | 9 | d | {"price_weight": 29} | 货物价格分 29',
  'price-score-weight | near_miss | 10 | d | {"price_weight": 10, "item_category": "services"} | 服务价格分正好 10',
  'tender-doc-sale-5-days | breach | 1 | d | {"documents_to": "dw+4"} | 招标文件提供四个工作日',
  'tender-doc-sale-5-days | near_miss | 2 | d | {"documents_to": "dw+5"} | 正好五个工作日',
  'bid-bond-2pct | breach | 3 | d | {"bid_bond_amt": 6000.01} | 保证金比 2% 多一分',
  'bid-bond-2pct | near_miss | 4 | d | {"bid_bond_amt": 6000} | 正好 2%',
  'bid-bond-return | breach | 8 | d+31'
    ' | {"bid_bond_amt": 4500, "_second": {"bond_returned_on": "d+34"},'
    ' "_subject": {"bid_id": "@key-1"}} | 公告后第六个工作日退还',
  'bid-bond-return | near_miss | 8 | d+31'
    ' | {"bid_bond_amt": 4500, "_second": {"bond_returned_on": "d+31"},'
    ' "_subject": {"bid_id": "@key-1"}} | 正好第五个工作日',
  'clarification-15-days | breach | 5 | d+7 | {"clarified_on": "d+7"} | 截止前 14 天澄清',
  'clarification-15-days | near_miss | 6 | d+6 | {"clarified_on": "d+6"} | 截止前正好 15 天']);

select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('open', 'works'), array[
  'works-candidate-publicity | breach | 1 | d+25'
    ' | {"candidates_shown_from": "d+26", "candidates_shown_to": "d+29", "awarded_on": "d+30",'
    ' "award_published_on": "d+30"} | 报告后第四天公示',
  'works-candidate-publicity | near_miss | 8 | d+25'
    ' | {"candidates_shown_from": "d+25", "candidates_shown_to": "d+28", "awarded_on": "d+29",'
    ' "award_published_on": "d+30"} | 报告后第三天公示',
  'works-candidate-publicity-length | breach | 3 | d+22 | {"candidates_shown_to": "d+24"} | 公示两天',
  'works-candidate-publicity-length | near_miss | 4 | d+22 | {"candidates_shown_to": "d+25"} | 公示正好三天',
  'works-report-15-days | breach | 5 | d+42 | {"report_filed_on": "d+43"} | 定标后第 16 天报告',
  'works-report-15-days | near_miss | 6 | d+42 | {"report_filed_on": "d+42"} | 定标后正好 15 天',
  'works-invite-instead-of-open | breach | 7 | d'
    ' | {"method": "invited", "planned_method": "invited", "budget_amt": 4000000,'
    ' "estimate_amt": 4000000, "ceiling_amt": 4000000} | 400 万元邀请招标，无批准',
  'works-invite-instead-of-open | near_miss | 8 | d'
    ' | {"method": "invited", "planned_method": "invited", "budget_amt": 4000000,'
    ' "estimate_amt": 3999999.99, "ceiling_amt": 4000000} | 估算差一分到 400 万元']);

-- Two parts of one project, together 4,000,000 yuan or a cent less.
select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('competitive_consultation',
  'works'), array[
  'works-combined-threshold | breach | 9 | d'
    ' | {"agency_code": "121001", "project_code": "P-XM-1", "estimate_amt": 2000000,'
    ' "budget_amt": 2000000, "ceiling_amt": 2000000, "_subject": {"agency_code": "121001",'
    ' "project_code": "P-XM-1"}} | 两个标段各 200 万元，均磋商',
  'works-combined-threshold | near_miss | 9 | d'
    ' | {"agency_code": "121001", "project_code": "P-XM-2", "estimate_amt": 2000000,'
    ' "budget_amt": 2000000, "ceiling_amt": 2000000, "_subject": {"agency_code": "121001",'
    ' "project_code": "P-XM-2"}} | 两个标段合计差一分到 400 万元']);
update demo.plant set period = '' where rule_id = 'works-combined-threshold';
insert into source.tender
select (jsonb_populate_record(t, jsonb_build_object('tender_id', tender_id || '-2', 'status', 'active',
  'awarded_on', null,
  'award_published_on', null, 'evaluation_reported_on', null,
  'estimate_amt', case right(tender_id, 1) when '1' then 2000000 else 1999999.99 end))).*
from source.tender as t where tender_id like 'P-works-combined-threshold-_';

-- The change of method without an approval is a fault by two rules.
insert into demo.plant
select 'gp-open-tender-threshold-changed', 'gp-open-tender-threshold', 'breach', period, subject, note
from demo.plant where plant_id = 'gp-method-change-unapproved-1';

-- Firms of their own: two with one legal representative, two of which one person holds half.
insert into source.supplier
select '91370199MAP' || n || '0000' || n, '泉阳关联' || n || '号有限公司', date '2015-01-01',
  demo.person_name(71000 + n),
  '0531-9' || lpad(n::text, 7, '0'), '泉阳县新区路' || n || '号', n < 9, null, null
from generate_series(1, 9) as n;
insert into source.ownership
select '91370199MAP' || n || '0000' || n, case when n <= 2 then 'P-PERSON-1'
  when n <= 4 then 'P-PERSON-2' else 'P-PERSON-' || n end,
  case when n in (3, 4) then 'shareholder' else 'legal_rep' end, case when n in (3, 4) then 50 end,
    date '2015-01-01', null
from generate_series(1, 9) as n;
select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('inquiry', 'goods'), array[
  'related-bidders | breach | 10 | dw+10'
    ' | {"_second": {"bidder_code": "91370199MAP100001"},'
    ' "_third": {"bidder_code": "91370199MAP200002"}} | 两家法定代表人同一人',
  'related-bidders | near_miss | 9 | dw+10'
    ' | {"_second": {"bidder_code": "91370199MAP300003"},'
    ' "_third": {"bidder_code": "91370199MAP400004"}} | 一人各持两家正好一半'] || array(
  -- A firm that loses five times to the same one and never wins, and one that does so four times.
  select 'companion-bidder | ' || kind || ' | 7 | dw+13 | {"_second": {"bidder_code": "91370199MAP'
    || code || '"}, "_subject": '
    || jsonb_build_object('n', kind || n) || '} | ' || note
  from (values ('breach', '500005', 5, '五次败给同一家，从未中标'), ('near_miss', '600006', 4, '四次败给同一家')) as v(kind,
    code, times, note)
  cross join generate_series(1, times) as n));
update source.bid as b set bidder_code = case kind
  when 'breach' then '91370199MAP700007' else '91370199MAP800008' end
from demo.plant where rule_id = 'companion-bidder' and bid_id = 'P-' || plant_id || '-0';
delete from demo.plant where rule_id = 'companion-bidder' and subject ->> 'n' not in ('breach1',
  'near_miss1');
update demo.plant set period = '', subject = jsonb_build_object(
  'bidder_code', '91370199MAP' || case kind when 'breach' then '500005' else '600006' end,
  'winner_code', '91370199MAP' || case kind when 'breach' then '700007' else '800008' end)
where rule_id = 'companion-bidder';
