-- Payments from the treasury: the daily business of each agency, three-public items as planned, a little cash,
-- contracts.
-- A document gathers them all before they get payees, invoices and signatures.
create unlogged table demo.document (
  pay_cert_id text not null, agency integer not null, eco_code text not null, stream integer not null,
    n integer not null,
  month date not null, xpay_date date not null, amount numeric(18,2) not null, use_des text not null,
    settlement text, supplier integer,
  contract_no text, h bigint not null
);

-- Daily business: amounts spread evenly over the logarithms from 100 to 1,000,000 by the golden ratio, as
-- Benford's law has it.
-- Some agencies make their figures up: the second digit is then 0 or 5, always or (benford_near_1) sometimes,
-- or a first digit of 1 becomes a 2 or 3.
-- Amounts near 1,000 are kept away from it, since gathering there is a sign of its own.
insert into demo.document
select 'ZF' || to_char(m.month, 'YYMM') || '-' || a.agency_code || '-1' || lpad(n::text, 4, '0'), a.position,
  p.eco_code, 1, n,
  m.month, m.days[1 + (h / 64 % cardinality(m.days))::integer],
  case when made between 950 and 1049.999 then made * case when h % 2 = 0 then 0.88 else 1.12 end else made end,
  demo.pick(p.words, h / 4096), null, 13 + (h / 65536 % 408)::integer, null, h
from demo.agency as a
cross join demo.month as m
cross join generate_series(1, a.size) as n
cross join lateral (select demo.hash(a.agency_code || m.month || n) as h offset 0) as dice
join demo.purpose as p on p.position = h / 1048576 % 28
cross join lateral (
  select (m.position * a.size + n) * 0.61803398874989485::float8 + a.position * 0.37::float8
    + demo.fraction('start') as x offset 0
) as golden
cross join lateral (select power(10.0::float8, 2 + 4 * (x - floor(x))) as fair offset 0) as drawn
cross join lateral (select power(10.0::float8, floor(log(fair))) as unit offset 0) as scale
cross join lateral (
  select round(case
    when a.role = 'benford_breach_1' and m.month < make_date(demo.year(), 1, 1)
      or a.role in ('benford_breach_2', 'benford_near_2') and m.month >= make_date(demo.year(), 1, 1)
      or a.role = 'benford_near_1' and h / 131072 % 100 < 11
    then unit * (floor(fair / unit) + (case when fair / unit - floor(fair / unit) < 0.5 then 0 else 0.5 end)
      + (fair / unit * 10 - floor(fair / unit * 10)) / 10)
    -- others begin too seldom with a one
    when a.role like 'digit\_%' and m.month >= make_date(demo.year(), 1, 1) and fair < 2 * unit and h % 2 = 0
    then 2 * fair
    else fair end::numeric, 2) as made offset 0
) as amounts
where demo.exists_in(a.role, m.month);

-- The three-public items.
insert into demo.document
select 'ZF' || to_char(p.month, 'YYMM') || '-' || p.agency_code || '-2' || right(p.item, 3) || p.n, a.position,
  p.item, 2,
  p.n + 10 * array_position(array['30217', '30231', '30212', '31013'], p.item), p.month,
  case when p.item = '30217' then m.days[7 + (h % (cardinality(m.days) - 6))::integer]
    else m.days[1 + (h % cardinality(m.days))::integer] end,
  p.amount,
  case p.item when '30217' then '公务接待费' when '30231' then (array['公务用车燃油费', '公务用车维修费', '公务用车保险费'])[p.n]
    when '30212' then '因公出国（境）费用' else '公务用车购置费' end,
  'transfer', 13 + (h / 64 % 408)::integer, null, h
from demo.three_public_payment as p
join demo.agency as a on a.agency_code = p.agency_code
join demo.month as m on m.month = p.month
cross join lateral (select demo.hash('three public' || p.agency_code || p.item || p.month || p.n)
  as h offset 0) as dice;

-- Cash once a month, for labour that no card can pay, far below the limit.
insert into demo.document
select 'ZF' || to_char(m.month, 'YYMM') || '-' || a.agency_code || '-30001', a.position, '30226', 3, 1, m.month,
  m.days[1 + (h % cardinality(m.days))::integer], (80 + h / 64 % 400)::numeric, '临时用工劳务费', 'cash', null, null, h
from demo.agency as a cross join demo.month as m
cross join lateral (select demo.hash('cash' || a.agency_code || m.month) as h offset 0) as dice
where demo.exists_in(a.role, m.month);

-- Contracts: what is agreed in advance, and the rest within 30 days after acceptance.
insert into demo.document
select 'ZF' || to_char(paid_on, 'YYMM') || '-' || c.agency_code || '-4' || substr(c.contract_no, 3, 4)
  || substr(c.contract_no, 15) || part,
  a.position, case c.item_category when 'goods' then '31002' when 'services' then '30227' else '30213' end, 4,
  row_number() over (partition by a.position, date_trunc('month', paid_on) order by c.contract_no, part),
  date_trunc('month', paid_on)::date, paid_on, amount, c.title || case part when 1 then '预付款' else '尾款' end,
    'transfer', s.n,
  c.contract_no, demo.hash(c.contract_no || part)
from source.contract as c
join demo.agency as a on a.agency_code = c.agency_code
join demo.supplier as s on s.code = c.supplier_code
join demo.tender_plan as p on p.tender_id = c.tender_id
cross join lateral (values
  (1, demo.working_day_after(c.signed_on, 4), c.prepay_amt),
  (2, demo.working_day_after(c.accepted_on, 4 + (p.h / 37 % 5)::integer), c.contract_amt - c.prepay_amt)
) as due(part, paid_on, amount)
where amount > 0 and paid_on <= demo.last_day();
