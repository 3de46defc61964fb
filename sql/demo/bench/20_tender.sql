-- Tenders with three bids and a contract each: one for every 100 payments, so that about 5 % of the payments
-- fall on contracts.
create table source.tender (
  tender_id text primary key, agency_code text, mof_div_code text, item_category text, item_code text,
    title text, budget_amt numeric(18,2),
  estimate_amt numeric(18,2), method text, method_approval_no text, notice_on date, documents_from date,
    bid_deadline timestamptz, opened_at timestamptz,
  awarded_on date, award_published_on date, status text
);
insert into source.tender
select 'T' || lpad(n::text, 8, '0'), (101000 + (1 + n % 60) * 1000 + 1)::text, '370199000',
  (array['goods', 'services', 'works'])[1 + n % 3],
  'A' || lpad((n / 60 % 300)::text, 6, '0'), '第' || n || '号采购项目', 50000 + n * 7919 % 300000, null, 'open',
    null, day, day,
  (day + 21 + time '09:30') at time zone 'Asia/Shanghai',
    (day + 21 + time '09:30') at time zone 'Asia/Shanghai', day + 23, day + 24, 'complete'
from generate_series(0, demo.payments_per_year() * current_setting('mingcha.years')::integer / 100 - 1) as n
cross join lateral (select demo.first_day() + (n * 7907 % demo.days())::integer as day) as d;

create table source.bid (
  bid_id text primary key, tender_id text, bidder_code text, bidder_name text, bid_amt numeric(18,2),
    submitted_at timestamptz, status text,
  is_winner boolean, rank_no integer, contact_phone text, device_id text, document_author text,
    bond_account_no text
);
insert into source.bid
select t.tender_id || '-' || j, t.tender_id, s.supplier_code, s.supplier_name,
  round(t.budget_amt * (0.9 + j * 0.02), 2),
  t.bid_deadline - interval '1 hour', 'valid', j = 0, j + 1, s.phone, md5(t.tender_id || j), s.legal_rep,
    '3700' || s.supplier_code
from source.tender as t
cross join generate_series(0, 2) as j
join source.supplier as s on s.supplier_code = '91370199MA'
  || lpad(((right(t.tender_id, 8)::bigint * 17 + j * 331) % 4000)::text, 8, '0');

create table source.contract (
  contract_no text primary key, tender_id text, agency_code text, mof_div_code text, supplier_code text,
    supplier_name text, item_category text,
  item_code text, title text, method text, contract_amt numeric(18,2), supplement_amt numeric(18,2),
    signed_on date, published_on date, is_secret boolean
);
insert into source.contract
select 'C' || right(t.tender_id, 8), t.tender_id, t.agency_code, t.mof_div_code, b.bidder_code, b.bidder_name,
  t.item_category, t.item_code, t.title,
  t.method, b.bid_amt, null, t.award_published_on + 10, t.award_published_on + 11, false
from source.tender as t join source.bid as b on b.bid_id = t.tender_id || '-0';
