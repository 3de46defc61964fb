-- Plants on receptions and official vehicles.
select demo.sow('reception', 'reception_id', 'agency_code', '{"held_on": "d", "official_letter_no": "@key",
  "guest_unit": "济南市财政局", "guest_count": 6, "companion_count": 2, "meal_count": 1, "venue_name": "机关食堂",
  "venue_type": "canteen", "amount": 500, "alcohol_amt": 0, "tobacco_amt": 0, "has_list": true,
    "collected_amt": 0,
  "settlement": "transfer"}', array[
  'reception-alcohol | breach | 1 | d | {"alcohol_amt": 0.01} | 酒水一分钱',
  'reception-alcohol | near_miss | 2 | d | {"alcohol_amt": 0, "venue_type": "hotel"} | 酒店用餐，无酒',
  'reception-tobacco | breach | 3 | d | {"tobacco_amt": 0.01} | 香烟一分钱',
  'reception-tobacco | near_miss | 4 | d | {"tobacco_amt": 0, "venue_type": "hotel"} | 酒店用餐，无烟',
  'reception-cash-payment | breach | 5 | d | {"settlement": "cash"} | 现金结算',
  'reception-cash-payment | near_miss | 6 | d | {"settlement": "official_card"} | 公务卡结算',
  'reception-list-incomplete | breach | 7 | d | {"guest_unit": " "} | 来宾单位空白',
  'reception-list-incomplete | breach | 8 | d | {"venue_name": null} | 无接待场所',
  'reception-list-incomplete | near_miss | 9 | d | {"companion_count": 0} | 无人陪餐',
  'reception-luxury-food-or-venue | breach | 10 | d'
    ' | {"venue_type": "private_club", "venue_name": "山庄"} | 私人会所',
  'reception-luxury-food-or-venue | near_miss | 1 | d'
    ' | {"venue_type": "farmhouse", "venue_name": "山庄"} | 农家菜馆',
  'reception-personal-cost | breach | 2 | d | {"venue_type": "scenic_spot", "venue_name": "泉阳湖"} | 景区用餐',
  'reception-personal-cost | near_miss | 3 | d | {"venue_type": "other", "venue_name": "泉阳湖村委会"} | 景区旁村委会',
  'reception-meal-fee-not-collected | breach | 4 | d | {"meal_count": 2} | 两餐，未收餐费',
  'reception-meal-fee-not-collected | near_miss | 5 | d | {"meal_count": 1} | 一餐工作餐',
  'reception-more-than-one-working-meal | near_miss | 6 | d | {"official_letter_no": "济财函P号"} | 一函一餐',
  'reception-more-than-one-working-meal | near_miss | 6 | d'
    ' | {"official_letter_no": "济财函P号"} | 同一函号，另一单位接待一餐',
  'reception-voucher-incomplete | breach | 10 | d | {} | 付款无发票号',
  'reception-voucher-incomplete | near_miss | 10 | d | {} | 发票号只有一位',
  'three-public-cost-shifting | breach | 7 | d | {"agency_code": "111001"} | 主管局接待，下属小学付款',
  'three-public-cost-shifting | near_miss | 8 | d | {"agency_code": "111003"} | 下属小学接待，主管局付款',
  'reception-split-bills | breach | 2 | d'
    ' | {"agency_code": "124001", "venue_name": "泉阳迎宾楼", "venue_type": "designated", "amount": 1500,'
    ' "_subject": {"agency_code": "124001", "venue_name": "泉阳迎宾楼", "guest_unit": "济南市财政局",'
    ' "first_on": "@d"}} | 三天内两单，合计正好 3000 元',
  'reception-split-bills | near_miss | 3 | d'
    ' | {"agency_code": "132001", "venue_name": "泉阳迎宾楼", "venue_type": "designated", "amount": 1500,'
    ' "_subject": {"agency_code": "132001", "venue_name": "泉阳迎宾楼", "guest_unit": "济南市财政局",'
    ' "first_on": "@d"}} | 两单合计 3000 元，相隔三天']);
-- The second bill, on the third or the fourth day.
insert into source.reception
select (jsonb_populate_record(r, jsonb_build_object('reception_id', reception_id || '-2',
  'official_letter_no', reception_id || '-2',
  'held_on', held_on + case right(reception_id, 1) when '1' then 2 else 3 end))).*
from source.reception as r where reception_id like 'P-reception-split-bills-_';
update demo.plant as p set subject = subject || jsonb_build_object('first_on', r.held_on::text)
from source.reception as r where p.rule_id = 'reception-split-bills' and r.reception_id = 'P-' || p.plant_id;

-- The vouchers: any reception payment of the month; for two, payments with poor invoices; for two, another
-- unit's.
with made as (
  select demo.pay(no, '101001', '30217', demo.base(10), 20 + no - 3001,
    jsonb_build_object('use_des', '公务接待费', 'invoice_no', invoice)) as pay_cert_id, no
  from (values (3001, ' '), (3002, '7')) as v(no, invoice)
)
update source.reception as r set pay_cert_id = made.pay_cert_id, agency_code = '101001'
from made where r.reception_id = 'P-reception-voucher-incomplete-' || no - 3000;
update source.reception as r set pay_cert_id = (
  select min(p.pay_cert_id) from source.payment as p
  where p.dep_bgt_eco_code = '30217' and p.xpay_date >= date_trunc('month', r.held_on)
    and p.xpay_date < date_trunc('month', r.held_on) + interval '1 month'
      and p.agency_code = case reception_id
      when 'P-three-public-cost-shifting-1' then '111003' when 'P-three-public-cost-shifting-2' then '111001'
      else r.agency_code end)
where reception_id like 'P-%' and pay_cert_id is null;

-- Two faults in one: a reception without a letter or of two meals is a fault by two rules.
insert into demo.plant
select 'reception-voucher-incomplete-letter-' || plant_id, 'reception-voucher-incomplete', 'breach',
  period, subject,
  note || '，报销凭证不齐' from demo.plant where rule_id = 'reception-no-official-letter' and kind = 'breach'
union all
select 'reception-more-than-one-working-meal-3', 'reception-more-than-one-working-meal', 'breach', p.period,
  jsonb_build_object('agency_code', r.agency_code, 'official_letter_no', r.official_letter_no), '一函两餐'
from source.reception as r join demo.plant as p on r.reception_id = 'P-' || p.plant_id
where r.reception_id = 'P-reception-meal-fee-not-collected-1';
update demo.plant as p set subject = jsonb_build_object('agency_code', r.agency_code, 'official_letter_no',
  r.official_letter_no)
from source.reception as r
where p.rule_id = 'reception-more-than-one-working-meal' and p.kind = 'near_miss'
  and r.reception_id = 'P-' || p.plant_id;

select demo.sow('vehicle', 'plate_no', 'agency_code', '{"use_type": "emergency", "body_type": "sedan",
  "acquired_by": "purchase", "price_amt": 120000, "displacement_l": 1.5, "is_new_energy": false, "tank_l": 50,
  "purchased_on": "d", "is_domestic": true}', array[
  'vehicle-borrowed-or-donated | breach | 1 | d | {"acquired_by": "borrowed", "price_amt": null} | 借用',
  'vehicle-borrowed-or-donated | near_miss | 2 | d | {"acquired_by": "allocation"} | 调拨',
  'vehicle-displacement-cap | breach | 3 | d | {"displacement_l": 1.81} | 排气量 1.81 升',
  'vehicle-displacement-cap | near_miss | 4 | d | {"displacement_l": 1.8} | 正好 1.8 升',
  'vehicle-early-replacement | breach | 5 | d | {"purchased_on": "d-8y+1", "disposed_on": "d"} | 差一天到八年',
  'vehicle-early-replacement | near_miss | 6 | d | {"purchased_on": "d-8y", "disposed_on": "d"} | 正好八年',
  'vehicle-nev-price-cap | breach | 7 | d'
    ' | {"is_new_energy": true, "displacement_l": null, "price_amt": 180000.01} | 新能源轿车 180000.01 元',
  'vehicle-nev-price-cap | near_miss | 8 | d'
    ' | {"is_new_energy": true, "displacement_l": null, "price_amt": 180000} | 新能源轿车正好 18 万元',
  'vehicle-not-domestic-or-suv-for-leader | breach | 9 | d'
    ' | {"body_type": "suv", "assigned_to": "某局长"} | 越野车固定给领导',
  'vehicle-not-domestic-or-suv-for-leader | near_miss | 10 | d'
    ' | {"body_type": "suv", "assigned_to": " "} | 越野车，使用人空白',
  'vehicle-not-domestic | breach | 1 | d | {"is_domestic": false} | 购置进口车',
  'vehicle-not-domestic | near_miss | 2 | d | {"is_domestic": false, "acquired_by": "allocation"} | 调拨的进口车',
  'vehicle-price-cap | breach | 3 | d | {"price_amt": 180000.01} | 应急轿车 180000.01 元',
  'vehicle-price-cap | near_miss | 4 | d | {"price_amt": 180000} | 应急轿车正好 18 万元',
  'vehicle-registered-under-others | breach | 5 | d | {"owner_name": "泉阳某有限公司"} | 登记在企业名下',
  'vehicle-registered-under-others | near_miss | 6 | d'
    ' | {"owner_name": "泉阳县机关事务中心", "approval_no": "泉财资P号"} | 登记在他单位名下，有批文',
  'vehicle-allowance-and-car-both | near_miss | 0 | d'
    ' | {"use_type": "confidential", "plate_no": "鲁AP001公", "price_amt": 110000,'
    ' "_subject": {"person_id": "-"}} | 机要用车',
  'vehicle-fuel-anomaly | near_miss | 0 | d'
    ' | {"agency_code": "139001", "plate_no": "鲁AP002公", "owner_name": "泉阳县档案馆",'
    ' "_subject": {"expense_id": "-"}} | 油箱 50 升']);
delete from demo.plant where subject in ('{"person_id": "-"}', '{"expense_id": "-"}');

select demo.sow('vehicle_expense', 'expense_id', 'agency_code', '{"plate_no": "鲁AP002公",
  "agency_code": "139001",
  "occurred_on": "d", "kind": "repair", "odometer_km": 9000, "item_des": "常规保养", "amount": 300,
    "vendor_name": "泉阳汽车修理厂"}', array[
  'vehicle-fuel-anomaly | breach | 1 | d | {"kind": "fuel", "litres": 52.51} | 50 升油箱加 52.51 升',
  'vehicle-fuel-anomaly | near_miss | 2 | d | {"kind": "fuel", "litres": 52.5} | 50 升油箱加 52.5 升',
  'vehicle-fuel-anomaly-same-day | breach | 3 | d'
    ' | {"kind": "fuel", "litres": 30, "_subject": {"plate_no": "鲁AP002公"}} | 一日两次各加 30 升',
  'vehicle-fuel-anomaly-same-day | near_miss | 4 | d'
    ' | {"kind": "fuel", "litres": 26.25, "_subject": {"plate_no": "鲁AP002公"}} | 一日两次共加 52.5 升',
  'vehicle-holiday-use | breach | 9 | d+5 | {"kind": "toll", "occurred_on": "d+5"} | 星期日过路费，未派车',
  'vehicle-holiday-use | near_miss | 9 | d+4 | {"kind": "toll", "occurred_on": "d+4"} | 星期六过路费，已派车',
  'vehicle-luxury-fitting | breach | 5 | d | {"item_des": "更换真皮座椅"} | 真皮座椅',
  'vehicle-luxury-fitting | near_miss | 6 | d | {"item_des": "真皮清洁"} | 真皮清洁',
  'vehicle-no-single-car-account | breach | 7 | d | {"plate_no": " "} | 维修费无车牌号',
  'vehicle-no-single-car-account | near_miss | 8 | d | {"plate_no": " ", "kind": "parking"} | 停车费无车牌号',
  'three-public-cost-shifting-vehicle | breach | 1 | d | {"agency_code": "111001"} | 主管局用车，下属小学付款',
  'three-public-cost-shifting-vehicle | near_miss | 2 | d | {"agency_code": "111003"} | 下属小学用车，主管局付款']);
insert into source.vehicle_expense
select (jsonb_populate_record(e, jsonb_build_object('expense_id', expense_id || '-2'))).*
from source.vehicle_expense as e where expense_id like 'P-vehicle-fuel-anomaly-same-day-_';
update demo.plant as p set subject = subject || jsonb_build_object('occurred_on', e.occurred_on::text)
from source.vehicle_expense as e where p.rule_id = 'vehicle-fuel-anomaly-same-day'
  and e.expense_id = 'P-' || p.plant_id;
update source.vehicle_expense as e set pay_cert_id = (
  select min(p.pay_cert_id) from source.payment as p
  where p.dep_bgt_eco_code = '30231' and date_trunc('month', p.xpay_date) = date_trunc('month', e.occurred_on)
    and p.agency_code = case e.agency_code when '111001' then '111003' else '111001' end)
where expense_id like 'P-three-public-cost-shifting-vehicle-%';

-- The confidential car: with somebody who draws the allowance, 100 km or more; with somebody who does not.
with trip(n, kind, k, person, km, note) as (
  values (1, 'breach', 3, 4, 100, '领补贴，百公里内用车'), (2, 'near_miss', 4, 4, 101, '领补贴，出车 101 公里'),
    (3, 'near_miss', 5, 9, 60, '不领补贴'), (4, '', 9, 10, 40, '')
), made as (
  insert into source.vehicle_trip
  select 'P-both-' || n, case n when 4 then '鲁AP002公' else '鲁AP001公' end, '139001',
    (demo.base(k) + case n when 4 then 4 else 0 end + time '09:00') at time zone 'Asia/Shanghai',
    (demo.base(k) + case n when 4 then 4 else 0 end + time '16:00') at time zone 'Asia/Shanghai', 'S'
    || lpad((position * 200 + person)::text, 6, '0'), '现场核查', demo.person_name(position * 200 + 1),
    (demo.base(k) - 1 + time '15:00') at time zone 'Asia/Shanghai', km
  from trip cross join demo.agency where agency_code = '139001'
  returning trip_id, person_id
)
select demo.plant('vehicle-allowance-and-car-both', kind, n, demo.period(demo.base(k)),
  jsonb_build_object('person_id', person_id), note)
from trip join made on trip_id = 'P-both-' || n where n < 4;

-- Cars up to the quota, and one more.
update source.agency as a set vehicle_quota = cars - case a.agency_code when '110001' then 1 else 0 end
from (select agency_code, count(*) as cars from source.vehicle
  where disposed_on is null group by agency_code) as v
where v.agency_code = a.agency_code and a.agency_code in ('110001', '112001');
select demo.plant('vehicle-over-quota', 'breach', 1, '', '{"agency_code": "110001"}', '比编制多一辆'),
  demo.plant('vehicle-over-quota', 'near_miss', 2, '', '{"agency_code": "112001"}', '正好满编');
