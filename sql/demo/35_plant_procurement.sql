-- Bends the special tenders of 31_tender_plan_special.sql over the line, or up to it.
create view demo.special as
select p.tag, p.tender_id, t.agency_code, t.notice_on, t.documents_from, t.awarded_on, t.award_published_on,
  (t.opened_at at time zone 'Asia/Shanghai')::date as opened_on, c.contract_no, c.signed_on,
    s.code as supplier_code
from demo.tender_plan as p
join source.tender as t on t.tender_id = p.tender_id
join demo.supplier as s on s.n = p.winner
left join source.contract as c on c.tender_id = p.tender_id
where p.tag is not null;

-- works-must-tender-threshold: the estimate goes before the budget
update source.tender as t set estimate_amt = case s.tag when 'works_breach_1' then 4000000 when 'works_near_1'
  then 3999999.99 end,
  bid_bond_amt = null
from demo.special as s where t.tender_id = s.tender_id
  and s.tag in ('works_breach_1', 'works_breach_2', 'works_near_1');

-- tender-prep-20-days: the days count from the documents where they came later than the notice
update source.tender as t set documents_from = t.notice_on + 3,
  documents_to = demo.working_day_after(t.notice_on + 3, 7)
from demo.special as s where t.tender_id = s.tender_id and s.tag in ('prep_breach_2', 'prep_near_2');

-- fewer-than-three-bidders: a withdrawn bid does not count, a disqualified one does
update source.bid as b set status = case s.tag when 'few_breach_2' then 'withdrawn' else 'disqualified' end,
  rank_no = null
from demo.special as s where b.bid_id = s.tender_id || '-2' and s.tag in ('few_breach_2', 'few_near_1');

-- identical-bid-prices
update source.bid as b set bid_amt = o.bid_amt - case s.tag when 'price_near_2' then 0.01 else 0 end,
  status = case s.tag when 'price_near_1' then 'disqualified' else b.status end
from demo.special as s join source.bid as o on o.bid_id = s.tender_id || '-2'
where b.bid_id = s.tender_id || '-3' and s.tag like 'price\_%';

-- collusion-same-deposit-account: nobody shares a blank account; the last digit may differ
update source.bid as b set bond_account_no = case s.tag
  when 'deposit_near_1' then '  '
  when 'deposit_near_2' then left(o.bond_account_no, -1) || (right(o.bond_account_no, 1)::integer + 1) % 10
  else o.bond_account_no end
from demo.special as s join source.bid as o on o.bid_id = s.tender_id || '-2'
where b.bid_id = s.tender_id || '-3' and s.tag like 'deposit\_%';
update source.bid as b set bond_account_no = '  '
from demo.special as s where b.bid_id = s.tender_id || '-2' and s.tag = 'deposit_near_1';

-- collusion-same-device: blank devices, and one bidder's withdrawn and second bid from one device
update source.bid as b set device_id = o.device_id
from demo.special as s join source.bid as o on o.bid_id = s.tender_id || '-2'
where b.bid_id = s.tender_id || '-3' and s.tag like 'device\_breach\_%';
update source.bid as b set device_id = ''
from demo.special as s where b.tender_id = s.tender_id and s.tag = 'device_near_1';
insert into source.bid
select (b).* from (
  select jsonb_populate_record(b, jsonb_build_object('bid_id', b.bid_id || '-0', 'status', 'withdrawn',
    'bid_amt', b.bid_amt + 1000,
    'rank_no', null, 'submitted_at', b.submitted_at - interval '1 day')) as b
  from demo.special as s join source.bid as b on b.bid_id = s.tender_id || '-2' where s.tag = 'device_near_2'
) as earlier;

-- contract-publish-2wd
update source.contract as c set published_on = case s.tag
    when 'publish_breach_1' then demo.working_day_after(c.signed_on, 3)
    when 'publish_near_1' then demo.working_day_after(c.signed_on, 2) end,
  is_secret = (s.tag = 'publish_near_2')
from demo.special as s where c.contract_no = s.contract_no and s.tag like 'publish\_%';

-- contract-award-mismatch: with two winners there is nothing to compare; a supplement is not a mismatch
update source.contract as c set contract_amt = contract_amt
    + case s.tag when 'mismatch_breach_1' then 0.01 when 'mismatch_breach_2' then 50000 when 'mismatch_near_1'
      then 8000 else 0 end,
  supplement_amt = case s.tag when 'mismatch_near_2' then 20000 when 'paid_near_1' then 25000 end
from demo.special as s where c.contract_no = s.contract_no
  and (s.tag like 'mismatch\_%' or s.tag = 'paid_near_1');
update source.bid as b set is_winner = true
from demo.special as s where b.bid_id = s.tender_id || '-1' and s.tag = 'mismatch_near_1';

-- blacklisted-supplier: both ends of the bar are included
update source.supplier as u set
  barred_from = case s.tag when 'barred_breach_1' then s.signed_on when 'barred_near_1' then s.signed_on + 1
    when 'barred_breach_3' then s.signed_on - 500 else s.signed_on - 365 end,
  barred_to = case s.tag when 'barred_breach_2' then s.signed_on when 'barred_near_2' then s.signed_on - 1
    when 'barred_breach_3' then null else s.signed_on + 365 end
from demo.special as s where u.supplier_code = s.supplier_code and s.tag like 'barred\_%';

-- The case of each: by tender, by contract, and by agency and item for the split ones.
insert into demo.plant
select replace(s.tag, '_', '-'), r.rule_id, case when s.tag like '%breach%' then 'breach' else 'near_miss' end,
  demo.period(case r.day
    when 'notice' then s.notice_on when 'opened' then s.opened_on when 'awarded' then s.awarded_on
      when 'signed' then s.signed_on
    else demo.working_day_after(s.signed_on, 2) end),
  case when r.day in ('signed', 'published') then jsonb_build_object('contract_no', s.contract_no)
    else jsonb_build_object('tender_id', s.tender_id) end,
  n.note
from demo.special as s
join (values
  ('open', 'gp-open-tender-threshold', 'notice'), ('works', 'works-must-tender-threshold', 'notice'),
    ('prep', 'tender-prep-20-days', 'notice'),
  ('few', 'fewer-than-three-bidders', 'awarded'), ('price', 'identical-bid-prices', 'opened'),
    ('deposit', 'collusion-same-deposit-account', 'opened'),
  ('device', 'collusion-same-device', 'opened'), ('sign', 'contract-sign-30-days', 'signed'),
    ('publish', 'contract-publish-2wd', 'published'),
  ('mismatch', 'contract-award-mismatch', 'signed'), ('barred', 'blacklisted-supplier', 'signed')
) as r(kind, rule_id, day) on r.kind = split_part(s.tag, '_', 1)
join (values
  ('open_breach_1', '预算正好 400 万元，竞争性谈判，无批准'), ('open_breach_2', '650 万元服务，竞争性磋商，无批准'),
  ('open_near_1', '差一分到 400 万元，询价'), ('open_near_2', '500 万元，竞争性谈判，有批准文号'),
  ('works_breach_1', '估算正好 400 万元，竞争性磋商'), ('works_breach_2', '无估算，预算 480 万元，竞争性谈判'),
  ('works_near_1', '估算差一分到 400 万元，预算 430 万元'), ('works_near_2', '900 万元，经批准邀请招标'),
  ('prep_breach_1', '发标书到截止 19 天'), ('prep_breach_2', '公告到截止 22 天，但发标书到截止 19 天'),
  ('prep_near_1', '正好 20 天'), ('prep_near_2', '公告后三天发标书，再过 20 天截止'),
  ('few_breach_1', '只有两家投标'), ('few_breach_2', '三家投标，一家撤回'),
  ('few_near_1', '三家投标，一家被否决'), ('few_near_2', '单一来源，一家'),
  ('price_breach_1', '两家有效报价相同'), ('price_breach_2', '询价，两家有效报价相同'),
  ('price_near_1', '报价相同，但一家无效'), ('price_near_2', '报价相差一分'),
  ('deposit_breach_1', '两家保证金同一账户'), ('deposit_breach_2', '两家保证金同一账户'),
  ('deposit_near_1', '两家账户都空白'), ('deposit_near_2', '账户末位不同'),
  ('device_breach_1', '两家投标文件同一设备'), ('device_breach_2', '两家投标文件同一设备'),
  ('device_near_1', '设备号都空白'), ('device_near_2', '同一家撤回后再投，同一设备'),
  ('sign_breach_1', '中标公告后 31 天签订'), ('sign_breach_2', '中标公告后 45 天签订'),
  ('sign_near_1', '正好 30 天'), ('sign_near_2', '正好 30 天'),
  ('publish_breach_1', '第三个工作日公告'), ('publish_breach_2', '从未公告'),
  ('publish_near_1', '第二个工作日公告'), ('publish_near_2', '涉密，不公告'),
  ('mismatch_breach_1', '合同比中标价多一分'), ('mismatch_breach_2', '合同比中标价多五万元'),
  ('mismatch_near_1', '两个中标人，不可比'), ('mismatch_near_2', '与中标价相同，另有补充合同'),
  ('barred_breach_1', '禁入第一天签订'), ('barred_breach_2', '禁入最后一天签订'), ('barred_breach_3', '无期限禁入'),
  ('barred_near_1', '禁入前一天签订'), ('barred_near_2', '禁入期满次日签订')
) as n(tag, note) on n.tag = s.tag;

insert into demo.plant
select replace(left(tag, -1), '_', '-'), 'gp-split-to-avoid-open-tender',
  case when tag like '%breach%' then 'breach' else 'near_miss' end,
  to_char(s.signed_on, 'YYYY'), jsonb_build_object('agency_code', s.agency_code, 'item_code', t.item_code),
  case left(tag, -1) when 'split_breach_1' then '三份询价合同各 135 万元，合计 405 万元'
    when 'split_breach_2' then '两份磋商合同各 210 万元，相隔半年'
    when 'split_near_1' then '两份合同合计正好 400 万元' else '三份合同合计 450 万元，其中一份经批准' end
from demo.special as s join source.tender as t on t.tender_id = s.tender_id
where tag like 'split%a';
