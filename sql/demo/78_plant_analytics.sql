-- Plants that several records make together.

-- backdated-document-invoice-before-contract: the invoice of a lawful contract's last payment.
with chosen as (
  select k, (
    select min(p.pay_cert_id) from source.payment as p
    join source.contract as c on c.contract_no = p.contract_no
    join demo.field as f on f.agency_code = c.agency_code
    join demo.tender_plan as t on t.tender_id = c.tender_id and t.tag is null
    where demo.period(p.xpay_date) = demo.period(demo.audited(k))
  ) as pay_cert_id
  from unnest(array[2, 7]) as k
), bent as (
  update source.payment as p set invoice_on = c.signed_on - case k when 2 then 1 else 0 end
  from chosen, source.contract as c
  where p.pay_cert_id = chosen.pay_cert_id and c.contract_no = p.contract_no
  returning p.pay_cert_id, p.xpay_date, k
)
select demo.plant('backdated-document-invoice-before-contract', case k when 2 then 'breach' else 'near_miss' end, k,
  demo.period(xpay_date), jsonb_build_object('pay_cert_id', pay_cert_id),
  case k when 2 then '发票比合同早一天' else '发票与合同同一天' end)
from bent;

-- sequential-invoices: three numbers in a row, the last on the thirtieth or the thirty-first day after the first.
with made as (
  select kind, agency, k, n, demo.base(k) + day as paid_on, demo.pay(3500 + k * 3 + n, agency, '30201',
    demo.base(k) + day, 460 + n, jsonb_build_object('invoice_code', '037002600166', 'invoice_no',
      (55501000 + k * 100 + n)::text, 'invoice_on', demo.base(k), 'receiver_code', '91370199MAP900009',
      'payee_acct_name', '泉阳关联9号有限公司')) as pay_cert_id
  from (values ('breach', 3, '104001', array[0, 15, 30]), ('near_miss', 7, '106001', array[0, 15, 31]))
    as v(kind, k, agency, days)
  cross join lateral (select day, i::integer as n from unnest(days) with ordinality as u(day, i)) as d
)
select demo.plant('sequential-invoices', kind, k, demo.period(max(paid_on)),
  jsonb_build_object('agency_code', agency, 'receiver_code', '91370199MAP900009'),
  case kind when 'breach' then '三张连号发票，首尾相隔 30 天' else '三张连号发票，首尾相隔 31 天' end)
from made where pay_cert_id is not null group by kind, agency, k;

-- bid-rotation: three firms share five tenders among them, three others four.
insert into source.supplier
select '91370199MAR' || n || '0000' || n, '泉阳轮转' || n || '号有限公司', date '2015-01-01',
  demo.person_name(72000 + n), '0531-9' || lpad((20 + n)::text, 7, '0'), '泉阳县新区路' || 20 + n || '号', false,
  null, null
from generate_series(1, 6) as n;
insert into source.ownership
select '91370199MAR' || n || '0000' || n, 'P-PERSON-R' || n, 'legal_rep', null, date '2015-01-01', null
from generate_series(1, 6) as n;
select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('inquiry', 'goods'), array(
  select 'bid-rotation | ' || kind || ' | ' || n + case kind when 'breach' then 1 else 4 end
    || ' | d | {"_win": 288000, "_subject": {"n": "' || kind || n || '"}} | ' || note
  from (values ('breach', 5, '三家五次投标，轮流中标'), ('near_miss', 4, '三家四次投标，轮流中标')) as v(kind, times, note)
  cross join generate_series(1, times) as n));
with turn as (
  select plant_id, (subject ->> 'n') as n, kind from demo.plant where rule_id = 'bid-rotation'
), seat as (
  select 'P-' || plant_id || '-' || j as bid_id,
    case kind when 'breach' then 1 else 4 end + (right(n, 1)::integer + j) % 3 as firm
  from turn cross join generate_series(0, 2) as j
)
update source.bid as b set bidder_code = s.supplier_code, bidder_name = s.supplier_name, legal_rep = s.legal_rep
from seat join source.supplier as s on s.supplier_code = '91370199MAR' || firm || '0000' || firm
where b.bid_id = seat.bid_id;
delete from demo.plant where rule_id = 'bid-rotation' and subject ->> 'n' not in ('breach1', 'near_miss1');
update demo.plant set period = '', subject = jsonb_build_object('bidder_codes', (
  select string_agg('91370199MAR' || n || '0000' || n, '、' order by n)
  from generate_series(1, 6) as n where (n > 3) = (kind = 'near_miss')))
where rule_id = 'bid-rotation';

-- threshold-hugging-open-tender: 15 budgets just below the line and five above, 14 and five; those above
-- first, so that no earlier month sees fewer of them.
select demo.sow('tender', 'tender_id', 'agency_code', demo.lawful_tender('open', 'goods'), array(
  select 'threshold-hugging-open-tender | ' || kind || ' | ' || least(n, 10) || ' | d | '
    || jsonb_build_object('agency_code', agency, 'budget_amt', amount, 'ceiling_amt', amount, 'is_sme_reserved',
      false, '_subject', jsonb_build_object('agency_code', agency, 'n', n)) || ' | ' || note
  from (values ('breach', '109001', 15, '十五个项目略低于 400 万元，五个略高'),
    ('near_miss', '110001', 14, '十四个项目略低于 400 万元，五个略高')) as v(kind, agency, below, note)
  cross join generate_series(1, below + 5) as n
  cross join lateral (select case when n > 5 then 3800000 else 4000000 end + n * 9000 as amount)
    as a));
delete from demo.plant where rule_id = 'threshold-hugging-open-tender' and subject ->> 'n' <> '1';
update demo.plant set period = '', subject = subject - 'n' where rule_id = 'threshold-hugging-open-tender';

-- ledger-rewritten: what later/10_rewrite.sql does before the last audit.
select demo.plant('ledger-rewritten', kind, n, demo.period(demo.audited(10)),
  jsonb_build_object('agency_code', agency, 'dataset', 'payment'), note)
from (values (1, 'breach', '122001', '审计后有人把一笔付款改多 1 元'), (2, 'near_miss', '123001', '审计后补记一笔，原有记录未改'))
  as v(n, kind, agency, note);
