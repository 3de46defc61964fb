-- Tenders: three in a month and agency at most; above 400,000 yuan openly or with an approval, from 4,000,000
-- openly only.
-- A plan row fixes what is up to chance; everything else follows from it, lawfully. Planted rows join the same
-- plan.
create table demo.tender_plan (
  tender_id text primary key, tag text unique, agency_code text not null, mof_div_code text not null,
    notice_on date not null, category text not null,
  item_code text not null, title text not null, budget_amt numeric(18,2) not null, method text not null,
    approval_no text, h bigint not null,
  bids integer not null, winner integer not null, win_amt numeric(18,2) not null,
  prep_days integer,   -- null: by the working-day calendar
  sign_days integer    -- days from the award's publication; null: by the working-day calendar
);

insert into demo.tender_plan (tender_id, agency_code, mof_div_code, notice_on, category, item_code, title,
  budget_amt, method, approval_no,
  h, bids, winner, win_amt)
select 'QY' || to_char(month, 'YYMM') || '-' || a.agency_code || '-' || n, a.agency_code, a.mof_div_code,
  -- the n-th working day of the month; the month before the first has no working days listed
  demo.working_day_after(month, 1 + (h % 17)::integer), item.category, item.item_code,
  a.name || item.title || '项目', budget, method,
  case when method <> 'open' and budget > 400000 then '泉财采批〔' || to_char(month, 'YYYY') || '〕'
    || (h % 900 + 100) || '号' end,
  h, case method when 'single_source' then 1 when 'direct' then 1
    else 3 + (h / 1024 % 3)::integer + (h / 4096 % 8 / 7)::integer end,
  13 + (h / 65536 % 408)::integer, round(budget * (0.82 + 0.14 * (h / 7 % 1000) / 1000.0), 2)
from demo.agency as a
cross join generate_series(date_trunc('month', demo.first_month() - 5), demo.last_month(),
  interval '1 month') with ordinality as m(at, nth)
cross join generate_series(1, 3) as n
cross join lateral (select at::date as month, demo.hash('tender' || a.agency_code || at::date || n)
  as h offset 0) as dice
join demo.item as item on item.position = (nth * 3 + n + a.position) % 30
cross join lateral (
  select round(case
    when h % 100 < 70 then 30000 * power(13, h / 100 % 1000 / 1000.0)
    when h % 100 < 92 then 400100 + 3400000 * power(h / 100 % 1000 / 1000.0, 2)
    else 4060000 + 8000 * (h / 100 % 1000) end::numeric, -2) as budget
) as money
cross join lateral (
  select case
    when budget >= 4000000 or h % 5 < 2 then 'open'
    when item.category = 'works' then 'competitive_consultation'
    when budget < 100000 and h / 16 % 6 = 0 then 'direct'
    when h / 16 % 20 = 1 then 'single_source'
    else (array['inquiry', 'competitive_negotiation',
      'competitive_consultation'])[1 + (h / 512 % 3)::integer] end as method
) as how
where (n < 3 or h / 2048 % 100 < 90) and a.size >= 10 and demo.exists_in(a.role, month)
  and coalesce(a.role, '') not like 'rush%';
