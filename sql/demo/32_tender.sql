-- What follows from the plan: the course of each tender in days that the law leaves.
create table demo.tender_course as
select p.tender_id, deadline, reported, awarded, award_published,
  coalesce(award_published + p.sign_days, demo.working_day_after(award_published,
    3 + (p.h / 128 % 8)::integer)) as signed,
  -- a few come to nothing, and what lies after the last day has not happened
  case when p.tag is null and p.h / 3 % 50 = 0 then (array['failed', 'cancelled'])[1 + (p.h % 2)::integer]
    when awarded > demo.last_day() then 'active' else 'complete' end as status
from demo.tender_plan as p
cross join lateral (
  select case
    when p.prep_days is not null then p.notice_on + p.prep_days
    when p.method in ('open', 'invited')
      then demo.working_day_after(p.notice_on + 20 + (p.h / 11 % 7)::integer, 1)
    when p.method in ('single_source', 'direct') then demo.working_day_after(p.notice_on, 6)
    else demo.working_day_after(p.notice_on, 10 + (p.h / 11 % 3)::integer) end as deadline
) as d1
cross join lateral (select demo.working_day_after(deadline, 1) as reported) as d2
-- The candidates of works are shown for three days before one of them wins.
cross join lateral (select demo.working_day_after(reported, case
    when p.category = 'works' and p.method in ('open', 'invited') then 5
    else 1 + (p.h / 32 % 3)::integer end) as awarded) as d3
cross join lateral (select demo.working_day_after(awarded, 1 + (p.h / 64 % 2)::integer) as award_published)
  as d4;
alter table demo.tender_course add primary key (tender_id);
analyze demo.tender_course;

insert into source.tender
select p.tender_id, p.agency_code, p.mof_div_code, p.category, p.item_code, p.title, p.budget_amt, p.budget_amt,
  case when p.category = 'works' then p.budget_amt end, p.method, p.method, p.approval_no,
  case when p.h % 3 = 0 then 'central' else 'agency' end, p.tender_id, false,
    p.notice_on - 30 - (p.h / 13 % 20)::integer, p.notice_on,
  p.notice_on, demo.working_day_after(p.notice_on, 5 + (p.method in ('open', 'invited'))::integer),
  case when p.tag is null and p.method = 'open' and p.h / 17 % 6 = 0 then c.deadline - 15 end,
  (c.deadline + time '09:30') at time zone 'Asia/Shanghai',
  case when happened then (c.deadline + time '09:30') at time zone 'Asia/Shanghai' end,
  case when c.status <> 'failed' and happened and c.reported <= demo.last_day() then c.reported end,
  case when c.status = 'complete' then c.awarded end,
  case when c.status = 'complete' and c.award_published <= demo.last_day() then c.award_published end,
  case when p.method = 'single_source' then p.notice_on - 12 end,
    case when p.method = 'single_source' then p.notice_on - 1 end,
  case when p.method in ('open', 'invited') then round(p.budget_amt * 0.015, 2) end,
  case when p.method not in ('open', 'direct') then p.bids end, null,
  case p.category when 'goods' then 30 when 'services' then 15 + p.h % 4 * 5 when 'works' then 60 end, null,
  p.budget_amt <= case p.category when 'works' then 4000000 else 2000000 end,
  case when p.category = 'works' and happened then demo.working_day_after(c.reported, 6) end, 0, c.status,
  case when shown then least(demo.working_day_after(c.reported, 1), c.reported + 3) end,
  case when shown then least(demo.working_day_after(c.reported, 1), c.reported + 3) + 3 end,
  case when happened and p.method not in ('single_source', 'direct') then 5 end,
  case when happened and p.method not in ('single_source', 'direct') then 4 end
from demo.tender_plan as p
join demo.tender_course as c on c.tender_id = p.tender_id
cross join lateral (select c.deadline <= demo.last_day() and c.status <> 'cancelled' as happened) as h
cross join lateral (
  select p.category = 'works' and p.method in ('open', 'invited') and happened and c.status <> 'failed'
    and c.reported < demo.last_day() as shown
) as s;
