-- Meetings of class 4 and trainings of class 3, one a quarter and agency, within the plan and the caps.
insert into source.meeting
select 'HY' || to_char(m.month, 'YYMM') || '-' || a.agency_code, a.agency_code, 4, day, day, people,
  people / 4, people / 10, people,
  people * each, 0, people * 60, people * (each - 60), demo.pick(array['县委党校礼堂', '机关会议中心'], h / 8),
    'designated', true,
  '会计划〔' || to_char(m.month, 'YYYY') || '〕' || a.position || '号', 'transfer'
from demo.agency as a
join demo.month as m on (m.position + a.position) % 3 = 0
cross join lateral (select demo.hash('meeting' || a.agency_code || m.month) as h offset 0) as dice
cross join lateral (select m.days[1 + (h % cardinality(m.days))::integer] as day,
  20 + (h / 32 % 31)::integer as people, 120 + h / 1024 % 200 as each) as d
where demo.exists_in(a.role, m.month);

insert into source.training
select 'PX' || to_char(m.month, 'YYMM') || '-' || a.agency_code, a.agency_code, 3, day, day + 1, people,
  people / 10, people * 2 * each + 8 * 500,
  8 * 500, 8, 'associate', true, '培计划〔' || to_char(m.month, 'YYYY') || '〕' || a.position || '号'
from demo.agency as a
join demo.month as m on (m.position + a.position) % 3 = 1
cross join lateral (select demo.hash('training' || a.agency_code || m.month) as h offset 0) as dice
cross join lateral (select m.days[1 + (h % (cardinality(m.days) - 3))::integer] as day,
  30 + (h / 32 % 60)::integer as people, 180 + h / 1024 % 250 as each) as d
where demo.exists_in(a.role, m.month);
