-- Plants on meetings, trainings, travel and trips abroad.
select demo.sow('meeting', 'meeting_id', 'agency_code', '{"class": 4, "started_on": "d", "ended_on": "d",
  "attendee_count": 30, "outside_count": 8, "staff_count": 3, "signed_in_count": 30, "amount": 9000,
  "lodging_amt": 0, "meal_amt": 1800, "other_amt": 7200, "venue_name": "机关会议中心", "venue_type": "designated",
  "in_plan": true, "approval_no": "会计划P号", "settlement": "transfer"}', array[
  'conference-cash | breach | 1 | d | {"settlement": "cash"} | 现金支付',
  'conference-cash | near_miss | 2 | d | {"settlement": "official_card"} | 公务卡支付',
  'conference-days | breach | 3 | d+2 | {"ended_on": "d+2"} | 四类会议三天',
  'conference-days | near_miss | 4 | d+1 | {"ended_on": "d+1"} | 正好两天',
  'conference-file-incomplete | breach | 5 | d'
    ' | {"lodging_amt": null, "meal_amt": null, "other_amt": null} | 无费用明细',
  'conference-file-incomplete | near_miss | 6 | d'
    ' | {"lodging_amt": null, "meal_amt": null, "other_amt": 9000} | 明细只有一项',
  'conference-headcount | breach | 7 | d | {"attendee_count": 51, "signed_in_count": 51} | 四类会议 51 人',
  'conference-headcount | near_miss | 8 | d | {"attendee_count": 50, "signed_in_count": 50} | 正好 50 人',
  'conference-headcount | breach | 9 | d | {"class": 3, "staff_count": 4} | 三类会议 30 人，工作人员 4 人',
  'conference-headcount | near_miss | 10 | d | {"class": 3, "staff_count": 3} | 工作人员正好一成',
  'conference-internal-room | breach | 1 | d | {"outside_count": 0} | 30 人无外地代表，在外租场地',
  'conference-internal-room | near_miss | 2 | d | {"outside_count": 1} | 有一名外地代表',
  'conference-internal-room | near_miss | 3 | d | {"outside_count": 0, "venue_type": "canteen"} | 在内部场所',
  'conference-not-in-plan | breach | 4 | d'
    ' | {"in_plan": false, "approval_no": " ", "amount": 0, "meal_amt": 0, "other_amt": 0} | 计划外，批文空白',
  'conference-not-in-plan | near_miss | 5 | d | {"in_plan": false} | 计划外，有批文',
  'conference-per-head-cap | breach | 6 | d | {"amount": 16500.01} | 30 人一天，多一分',
  'conference-per-head-cap | near_miss | 7 | d | {"amount": 16500} | 正好每人每天 550 元',
  'conference-signin-mismatch | breach | 8 | d | {"signed_in_count": 29} | 签到少一人',
  'conference-signin-mismatch | near_miss | 9 | d | {"signed_in_count": 31} | 签到多一人',
  'conference-venue | breach | 10 | d | {"venue_type": "hotel"} | 非定点酒店',
  'conference-venue | near_miss | 1 | d | {"venue_type": "canteen"} | 内部场所']);

select demo.sow('training', 'training_id', 'agency_code', '{"class": 3, "started_on": "d", "ended_on": "d+1",
  "trainee_count": 40, "staff_count": 4, "amount": 28000, "lecture_amt": 4000, "lecture_hours": 8,
  "lecturer_rank": "associate", "in_plan": true, "approval_no": "培计划P号"}', array[
  'training-as-conference | breach | 1 | d+1 | {"lecture_hours": 7, "lecture_amt": 3500} | 两天只有 7 学时',
  'training-as-conference | near_miss | 2 | d+1 | {"lecture_hours": 8} | 两天正好 8 学时',
  'training-lecture-fee-hours | breach | 3 | d+1 | {"lecture_hours": 17} | 两天 17 学时',
  'training-lecture-fee-hours | near_miss | 4 | d+1 | {"lecture_hours": 16} | 两天正好 16 学时',
  'training-lecture-fee | breach | 5 | d+1 | {"lecture_amt": 4000.01} | 副高职称 8 学时，多一分',
  'training-lecture-fee | near_miss | 6 | d+1'
    ' | {"lecture_amt": 8000, "lecturer_rank": "professor"} | 正高职称正好每学时 1000 元',
  'training-per-head-cap | breach | 7 | d+1 | {"amount": 48000.01} | 40 人两天，多一分',
  'training-per-head-cap | near_miss | 8 | d+1 | {"amount": 48000} | 正好每人每天 550 元',
  'training-staff-ratio | breach | 9 | d+1 | {"staff_count": 5} | 40 人，工作人员 5 人',
  'training-staff-ratio | breach | 10 | d+1 | {"trainee_count": 200, "staff_count": 11} | 工作人员 11 人',
  'training-staff-ratio | near_miss | 1 | d+1 | {"trainee_count": 200, "staff_count": 10} | 正好 10 人']);

select demo.sow('travel_claim', 'claim_id', 'agency_code', '{"traveller_id": "@key", "rank": "other",
  "province": "山东",
  "city": "济南市", "departed_on": "d", "returned_on": "d+1", "nights": 1, "lodging_amt": 300, "meal_amt": 200,
  "local_transport_amt": 160, "fare_amt": 90, "fare_mode": "rail", "fare_class": "second",
    "approval_no": "差审P",
  "approved_on": "d-2", "unit_car_used": false, "invoice_no": "@key", "amount": 750}', array[
  'travel-local-transport | breach | 1 | d+1 | {"local_transport_amt": 160.01} | 两天多领一分',
  'travel-local-transport | breach | 2 | d+1 | {"unit_car_used": true, "local_transport_amt": 1} | 用公车仍领 1 元',
  'travel-local-transport | near_miss | 3 | d+1 | {"unit_car_used": true, "local_transport_amt": 0} | 用公车，不领',
  'travel-lodging-cap | breach | 4 | d+1 | {"lodging_amt": 380.01} | 济南一晚 380.01 元',
  'travel-lodging-cap | near_miss | 5 | d+1 | {"lodging_amt": 380} | 济南一晚正好 380 元',
  'travel-meal-allowance | breach | 6 | d+1 | {"meal_amt": 200.01} | 两天多领一分',
  'travel-meal-allowance | near_miss | 7 | d+2'
    ' | {"returned_on": "d+2", "nights": 2, "meal_amt": 300} | 三天正好 300 元',
  'travel-no-approval | breach | 8 | d+1 | {"approval_no": " "} | 审批单号空白',
  'travel-no-approval | breach | 9 | d+1 | {"approved_on": "d+1"} | 出发次日才审批',
  'travel-no-approval | near_miss | 10 | d+1 | {"approved_on": "d"} | 出发当天审批',
  'travel-transport-class | breach | 1 | d+1 | {"fare_class": "first"} | 科员乘一等座',
  'travel-transport-class | near_miss | 2 | d+1 | {"fare_class": "first", "rank": "director"} | 司局级乘一等座',
  'travel-overlap | breach | 3 | d+2 | {"traveller_id": "P-overlap-1", "returned_on": "d+2"} | 济南未回，人在青岛',
  'travel-overlap | breach | 3 | d+2'
    ' | {"traveller_id": "P-overlap-1", "city": "青岛市", "departed_on": "d+1", "returned_on": "d+2"}'
    ' | 青岛未回，人在济南',
  'travel-overlap | near_miss | 4 | d+1 | {"traveller_id": "P-overlap-2"} | 回来当天再去青岛',
  'travel-overlap | near_miss | 4 | d+2'
    ' | {"traveller_id": "P-overlap-2", "city": "青岛市", "departed_on": "d+1", "returned_on": "d+2"}'
    ' | 当天从济南转青岛',
  'travel-double-claim | breach | 5 | d+1'
    ' | {"invoice_no": "P-FP-1", "_subject": {"invoice_no": "P-FP-1"}} | 同一发票两次报销',
  'travel-double-claim | near_miss | 6 | d+1'
    ' | {"invoice_no": " ", "_subject": {"invoice_no": " "}} | 两次都无发票号']);
insert into source.travel_claim
select (jsonb_populate_record(c, jsonb_build_object('claim_id', claim_id || '-2', 'traveller_id',
  claim_id || '-2',
  'departed_on', departed_on - 7, 'returned_on', returned_on - 7, 'approved_on', approved_on - 7))).*
from source.travel_claim as c where claim_id like 'P-travel-double-claim-_';
-- All claims of all months are compared.
update demo.plant set period = '' where rule_id = 'travel-double-claim';

select demo.sow('overseas_trip', 'trip_id', 'agency_code', '{"traveller_id": "@key", "rank": "other",
  "in_plan": true,
  "approval_no": "鲁外办P号", "country": "韩国", "city": "首尔", "country_count": 1, "approved_country_count": 1,
  "has_passport_copy": true, "team_size": 4, "approved_days": 5, "departed_on": "d", "returned_on": "d+4",
  "cabin": "economy", "nights": 4, "lodging_amt": 700, "meal_amt": 350, "misc_amt": 175, "currency": "USD",
  "amount": 30000, "settlement": "transfer"}', array[
  'overseas-country-count | breach | 1 | d+4 | {"country_count": 4, "approved_country_count": 4} | 一次四国',
  'overseas-country-count | near_miss | 2 | d+4 | {"country_count": 3, "approved_country_count": 3} | 一次三国',
  'overseas-days-over-approval | breach | 3 | d+4 | {"approved_days": 4} | 批准 4 天，去 5 天',
  'overseas-days-over-approval | near_miss | 4 | d+3'
    ' | {"approved_days": 4, "returned_on": "d+3", "meal_amt": 280, "misc_amt": 140} | 批准 4 天，去 4 天',
  'overseas-days | breach | 5 | d+5 | {"returned_on": "d+5", "approved_days": 6} | 一国 6 天',
  'overseas-days | near_miss | 6 | d+7'
    ' | {"returned_on": "d+7", "approved_days": 8, "country_count": 2, "approved_country_count": 2}'
    ' | 两国正好 8 天',
  'overseas-documents | breach | 7 | d+4 | {"has_passport_copy": false} | 无护照复印件',
  'overseas-documents | near_miss | 8 | d+4 | {"approval_no": "函"} | 批件号只有一个字',
  'overseas-lodging-cap | breach | 9 | d+4 | {"lodging_amt": 720.01} | 首尔四晚多一分',
  'overseas-lodging-cap | near_miss | 10 | d+4 | {"lodging_amt": 720} | 首尔四晚正好',
  'overseas-meals-misc | breach | 1 | d+4 | {"meal_amt": 350.01} | 伙食费五天多一分',
  'overseas-meals-misc | breach | 2 | d+4 | {"misc_amt": 175.01} | 公杂费五天多一分',
  'overseas-meals-misc | near_miss | 3 | d+3'
    ' | {"returned_on": "d+3", "meal_amt": 280, "misc_amt": 140} | 四天正好',
  'overseas-not-in-plan | breach | 4 | d+4 | {"in_plan": false} | 计划外',
  'overseas-not-in-plan | near_miss | 5 | d+4 | {"approval_no": " 鲁外办 "} | 批件号前后有空格',
  'overseas-route-deviation | breach | 6 | d+4 | {"country_count": 2} | 批准一国，去两国',
  'overseas-route-deviation | near_miss | 7 | d+4 | {"approved_country_count": 2} | 批准两国，去一国',
  'overseas-team-size | breach | 8 | d+4 | {"team_size": 7} | 团组 7 人',
  'overseas-team-size | near_miss | 9 | d+4 | {"team_size": 6} | 团组 6 人',
  'overseas-ticket-cash | breach | 10 | d+4 | {"settlement": "cash"} | 现金购票',
  'overseas-ticket-cash | near_miss | 1 | d+4 | {"settlement": "official_card"} | 公务卡购票',
  'overseas-transport-class | breach | 2 | d+4 | {"cabin": "business"} | 其他人员乘公务舱',
  'overseas-transport-class | near_miss | 3 | d+4 | {"cabin": "business", "rank": "director"} | 司局级乘公务舱']);
