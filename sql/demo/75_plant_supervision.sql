-- Plants on matters decided together, assets, rights, tips, audits and disclosure.
select demo.sow('matter', 'matter_id', 'agency_code', '{"kind": "major_project", "ref_no": "@key",
  "amount": 1000000,
  "declared_on": "d-10", "decided_on": "d-5", "decision_no": "党组纪要P号", "member_count": 9,
    "present_count": 7}', array[
  'major-matter-no-collective | breach | 1 | d-10 | {"decision_no": " "} | 会议纪要号空白',
  'major-matter-no-collective | near_miss | 2 | d-10 | {"decision_no": "1"} | 纪要号只有一位',
  'quorum-or-leader-first | breach | 3 | d-5 | {"present_count": 4} | 九人到四人',
  'quorum-or-leader-first | breach | 4 | d-5 | {"kind": "personnel", "present_count": 5} | 人事任免，九人到五人',
  'quorum-or-leader-first | near_miss | 5 | d-5 | {"kind": "personnel", "present_count": 6} | 人事任免，正好三分之二',
  'decision-after-contract | breach | 7 | d+1'
    ' | {"kind": "major_contract", "ref_no": "P-acceptance-before-delivery-1", "amount": 90000,'
    ' "declared_on": "d-5", "decided_on": "d+1"} | 签约次日上会',
  'decision-after-contract | near_miss | 8 | d'
    ' | {"kind": "major_contract", "ref_no": "P-acceptance-before-delivery-2", "amount": 90000,'
    ' "declared_on": "d-5", "decided_on": "d"} | 签约当天上会',
  'decision-after-contract-payment | breach | 9 | d+1'
    ' | {"kind": "large_payment", "amount": 3000, "declared_on": "d-5", "decided_on": "d+1"} | 付款次日上会',
  'decision-after-contract-payment | near_miss | 10 | d'
    ' | {"kind": "large_payment", "amount": 3000, "declared_on": "d-5", "decided_on": "d"} | 付款当天上会']);
update source.matter as m set ref_no = demo.pay(3200 + right(matter_id, 1)::integer, agency_code, '30227',
  demo.base(8 + right(matter_id, 1)::integer), 3000)
where matter_id like 'P-decision-after-contract-payment-_';

select demo.sow('asset_transfer', 'transfer_id', 'agency_code', '{"asset_kind": "equipment",
  "on_exchange": true,
  "exchange_name": "山东产权交易中心", "appraised_amt": 500000, "appraisal_on": "d-90", "listed_amt": 500000,
  "disclosed_from": "dw-35", "disclosed_to": "dw-10", "price_amt": 500000, "transferred_on": "d",
  "buyer_name": "泉阳某有限公司", "approval_no": "泉财资批P号", "decision_no": "党组纪要P号", "income_remitted_on": "d+6"}',
    array[
  'appraisal-expired | breach | 1 | d | {"appraisal_on": "d-1y-1"} | 评估一年零一天',
  'appraisal-expired | near_miss | 2 | d | {"appraisal_on": "d-1y"} | 评估正好一年',
  'asset-below-90pct | breach | 3 | d | {"price_amt": 449999.99, "approval_no": " "} | 比九成少一分，无批准',
  'asset-below-90pct | near_miss | 4 | d | {"price_amt": 449999.99} | 比九成少一分，有批准',
  'asset-below-90pct | near_miss | 5 | d | {"price_amt": 450000} | 正好九成',
  'asset-disclosure-20wd | breach | 6 | dw-35'
    ' | {"asset_kind": "equity", "disclosed_to": "dw-16"} | 股权披露 19 个工作日',
  'asset-disclosure-20wd | near_miss | 7 | dw-35'
    ' | {"asset_kind": "equity", "disclosed_to": "dw-15"} | 正好 20 个工作日',
  'asset-disposal-no-collective | breach | 8 | d | {"decision_no": " "} | 无集体决策',
  'asset-disposal-no-collective | near_miss | 9 | d | {"decision_no": "1"} | 纪要号只有一位',
  'asset-floor-below-appraisal | breach | 10 | d | {"listed_amt": 499999.99} | 挂牌价低一分',
  'asset-floor-below-appraisal | near_miss | 1 | d | {"listed_amt": 500000} | 挂牌价正好等于评估值',
  'asset-income-not-remitted | breach | 2 | d+30 | {"income_remitted_on": "d+31"} | 第 31 天上缴',
  'asset-income-not-remitted | near_miss | 3 | d+30 | {"income_remitted_on": "d+30"} | 正好第 30 天',
  'asset-instalment | breach | 4 | d | {"down_payment_amt": 149999.99, "last_payment_on": "d"} | 首付比三成少一分',
  'asset-instalment | near_miss | 5 | d'
    ' | {"down_payment_amt": 150000, "last_payment_on": "d+1y"} | 首付正好三成，正好一年付清',
  'asset-no-appraisal | breach | 6 | d | {"appraised_amt": null} | 未评估',
  'asset-no-appraisal | near_miss | 7 | d | {"appraised_amt": 1, "listed_amt": 1, "price_amt": 1} | 评估一元',
  'asset-off-exchange | breach | 8 | d | {"on_exchange": false, "approval_no": null} | 未进场，无批准',
  'asset-off-exchange | near_miss | 9 | d | {"on_exchange": false} | 未进场，有批准',
  'asset-sale-notice | breach | 10 | dw-35'
    ' | {"appraised_amt": 1000000, "listed_amt": 1000000, "price_amt": 1000000, "disclosed_to": "dw-26"}'
    ' | 100 万元，公告九个工作日',
  'asset-sale-notice | near_miss | 1 | dw-35'
    ' | {"appraised_amt": 10000000, "listed_amt": 10000000, "price_amt": 10000000,'
    ' "disclosed_to": "dw-25"} | 1000 万元，正好十个工作日']);
-- No disposal goes without an approval, whatever else is wrong with it.
insert into demo.plant
select 'asset-disposal-no-collective-' || plant_id, 'asset-disposal-no-collective', 'breach', period,
  subject, '无批准'
from demo.plant where plant_id in ('asset-below-90pct-1', 'asset-off-exchange-1');

select demo.sow('asset_lease', 'lease_id', 'agency_code', '{"asset_kind": "real_estate",
  "lessee_name": "泉阳某有限公司",
  "starts_on": "d", "ends_on": "d+1y", "yearly_rent_amt": 60000, "appraised_rent_amt": 60000,
    "is_public_bid": true,
  "approval_no": "泉财资租P号", "income_remitted_on": "d+15"}', array[
  'asset-lease-term | breach | 1 | d | {"ends_on": "d+5y+1"} | 五年零一天',
  'asset-lease-term | near_miss | 2 | d | {"ends_on": "d+5y"} | 正好五年',
  'asset-lease-unapproved | breach | 3 | d | {"is_public_bid": false} | 未公开招租',
  'asset-lease-unapproved | breach | 4 | d | {"approval_no": " "} | 批文空白',
  'asset-lease-unapproved | near_miss | 5 | d | {"approval_no": "1"} | 批文号只有一位',
  'asset-income-not-remitted-lease | breach | 6 | d+30'
    ' | {"starts_on": "d-1y", "ends_on": "d+1y", "income_remitted_on": "d+31"} | 租满一年后第 31 天上缴',
  'asset-income-not-remitted-lease | near_miss | 7 | d+30'
    ' | {"starts_on": "d-1y", "ends_on": "d", "income_remitted_on": "d+30"} | 正好第 30 天']);

select demo.sow('resource_transfer', 'transfer_id', 'agency_code', '{"kind": "construction_land",
  "use_type": "工业",
  "method": "agreement", "base_price_amt": 8000000, "price_amt": 8000000, "transferred_on": "d",
    "buyer_name": "泉阳某有限公司"}', array[
  'land-not-competitive | breach | 1 | d | {"approval_no": " "} | 协议出让，批文空白',
  'land-not-competitive | near_miss | 2 | d | {"approval_no": "泉政土P号"} | 协议出让，有批文',
  'mining-right-not-competitive | breach | 3 | d | {"kind": "mining_right"} | 协议出让，无批文',
  'mining-right-not-competitive | near_miss | 4 | d | {"kind": "mining_right", "method": "listing"} | 挂牌出让']);

select demo.sow('tip', 'tip_id', 'subject_agency_code', '{"kind": "petition", "received_on": "d",
  "channel": "letter",
  "is_real_name": false, "transferred_on": "dw+3", "accepted_on": "d+6", "notified_on": "d+10",
    "verified_on": "d+30",
  "concluded_on": "d+45", "fed_back_on": "d+50", "outcome": "unsubstantiated"}', array[
  'petition-time-acceptance | breach | 1 | d+15 | {"accepted_on": "d+16"} | 第 16 天受理',
  'petition-time-acceptance | near_miss | 2 | d+15 | {"accepted_on": "d+15"} | 正好第 15 天',
  'petition-time-notice | breach | 3 | d+15 | {"notified_on": "d+16"} | 第 16 天告知',
  'petition-time-notice | near_miss | 4 | d+15 | {"notified_on": "d+15"} | 正好第 15 天',
  'petition-time-unconcluded | breach | 5 | d+66 | {"concluded_on": null, "fed_back_on": null} | 受理 60 天未办结',
  'petition-time-unconcluded | near_miss | 6 | d+66'
    ' | {"concluded_on": "d+66", "fed_back_on": "d+67"} | 第 60 天办结',
  'petition-time | breach | 7 | d+67 | {"concluded_on": "d+67", "fed_back_on": "d+68"} | 第 61 天办结',
  'petition-time | near_miss | 8 | d+66 | {"concluded_on": "d+66", "fed_back_on": "d+67"} | 正好第 60 天',
  'tipoff-quarterly-feedback | breach | 1 | q | {"kind": "discipline", "fed_back_on": "q+1"} | 下季末次日反馈',
  'tipoff-quarterly-feedback | near_miss | 2 | q | {"kind": "discipline", "fed_back_on": "q"} | 下季最后一天反馈',
  'tipoff-real-name-15wd-reply | breach | 3 | d+45w+15'
    ' | {"kind": "discipline", "is_real_name": true, "fed_back_on": "d+45w+16"} | 办结后第 16 个工作日',
  'tipoff-real-name-15wd-reply | near_miss | 4 | d+45w+15'
    ' | {"kind": "discipline", "is_real_name": true, "fed_back_on": "d+45w+15"} | 正好第 15 个工作日',
  'tipoff-real-name-15wd | breach | 5 | dw+15'
    ' | {"kind": "discipline", "is_real_name": true, "notified_on": "dw+16"} | 第 16 个工作日告知',
  'tipoff-real-name-15wd | near_miss | 6 | dw+15'
    ' | {"kind": "discipline", "is_real_name": true, "notified_on": "dw+15"} | 正好第 15 个工作日',
  'tipoff-transfer-5wd | breach | 7 | dw+5 | {"kind": "discipline", "transferred_on": "dw+6"} | 第六个工作日转办',
  'tipoff-transfer-5wd | near_miss | 8 | dw+5'
    ' | {"kind": "discipline", "transferred_on": "dw+5"} | 正好第五个工作日']);

select demo.sow('rectification', 'item_id', 'agency_code', '{"source": "audit", "reported_on": "d-10",
  "due_on": "d",
  "done_on": "d-1", "published_on": "d", "amount_due": 1000, "amount_returned": 1000,
    "evidence_no": "@key"}', array[
  'audit-rectification-overdue | breach | 1 | d | {"done_on": "d+1"} | 到期次日完成',
  'audit-rectification-overdue | near_miss | 2 | d | {"done_on": "d"} | 到期当天完成',
  'audit-rectification-unpublished | breach | 3 | d | {"published_on": null} | 未公布',
  'audit-rectification-unpublished | near_miss | 4 | d | {"published_on": "d+1"} | 次日公布',
  'audit-rectification-unreported | breach | 5 | d | {"reported_on": null} | 未报告',
  'audit-rectification-unreported | near_miss | 6 | d | {"reported_on": "d"} | 到期当天报告',
  'recovered-money-not-returned | breach | 7 | d | {"amount_returned": 999.99} | 少缴一分',
  'recovered-money-not-returned | near_miss | 8 | d | {"amount_returned": 1000} | 缴足',
  'repeat-finding | breach | 9 | d'
    ' | {"agency_code": "139001", "rule_id": "cash-over-1000", "_subject": {"agency_code": "139001",'
    ' "rule_id": "cash-over-1000"}} | 两个年度同一问题',
  'repeat-finding | near_miss | 10 | d'
    ' | {"agency_code": "139001", "rule_id": "self-approval", "_subject": {"agency_code": "139001",'
    ' "rule_id": "self-approval"}} | 同一年度两次']);
insert into source.rectification
select (jsonb_populate_record(r, jsonb_build_object('item_id', item_id || '-2',
  'due_on', due_on - case right(item_id, 1) when '1' then 365 else 60 end))).*
from source.rectification as r where item_id like 'P-repeat-finding-_';
update source.rectification set reported_on = due_on - 10, done_on = due_on - 1,
  published_on = due_on where item_id like 'P-repeat-finding-_-2';
update demo.plant set period = '' where rule_id = 'repeat-finding';

select demo.sow('inspection', 'inspection_id', 'agency_code', '{"kind": "audit", "notice_served_on": "dw-4",
  "started_on": "d", "draft_received_on": "d+10", "replied_on": "d+15", "evidence_registered_on": "d+10",
  "evidence_decided_on": "d+12"}', array[
  'audit-notice-3-days | breach | 1 | d | {"notice_served_on": "d-2"} | 提前两天送达',
  'audit-notice-3-days | near_miss | 2 | d | {"notice_served_on": "d-3"} | 正好提前三天',
  'audit-reply-10-days | breach | 3 | d+20 | {"replied_on": "d+21"} | 第 11 天反馈',
  'audit-reply-10-days | near_miss | 4 | d+20 | {"replied_on": "d+20"} | 正好第 10 天',
  'evidence-registration-7-days | breach | 5 | d+17 | {"evidence_decided_on": "d+18"} | 第八天处理',
  'evidence-registration-7-days | near_miss | 6 | d+17 | {"evidence_decided_on": "d+17"} | 正好第七天',
  'fiscal-inspection-notice | breach | 7 | d | {"kind": "fiscal", "notice_served_on": "dw-2"} | 提前两个工作日',
  'fiscal-inspection-notice | near_miss | 8 | d'
    ' | {"kind": "fiscal", "notice_served_on": "dw-3"} | 正好提前三个工作日']);

select demo.sow('disclosure', 'disclosure_id', 'agency_code', '{"kind": "budget", "replied_on": "d",
  "published_on": "d+20",
  "has_three_public": true}', array[
  'three-public-not-disclosed-in-20-days | breach | 1 | d+20 | {"published_on": "d+21"} | 批复后第 21 天公开',
  'three-public-not-disclosed-in-20-days | near_miss | 2 | d+20 | {"published_on": "d+20"} | 正好第 20 天',
  'three-public-not-disclosed-table | breach | 3 | d+20 | {"has_three_public": false} | 缺三公经费表',
  'three-public-not-disclosed-table | near_miss | 4 | d+20 | {"kind": "final_account"} | 决算有三公经费表',
  'sme-overdue-disclosure | breach | 5 | d | {"kind": "sme_overdue"} | 四月一日公开',
  'sme-overdue-disclosure | near_miss | 6 | d | {"kind": "sme_overdue"} | 三月三十一日公开']);
update source.disclosure set fiscal_year = demo.year() - 1, replied_on = make_date(demo.year(), 3, 1),
  published_on = make_date(demo.year(), 3, 31) + case right(disclosure_id, 1) when '1' then 1 else 0 end
where disclosure_id like 'P-sme-overdue-disclosure-_';
update source.disclosure set fiscal_year = extract(year from replied_on)::integer where fiscal_year is null;
update demo.plant set period = demo.year() || '-03' where rule_id = 'sme-overdue-disclosure';
