-- Receptions: one behind each reception payment, on a working day before it, with a letter and no more
-- companions than the law allows.
insert into source.reception
select 'JD' || substr(p.pay_cert_id, 3), p.agency_code,
  demo.working_day_after(p.xpay_date, -1 - (h % 4)::integer),
  demo.pick(array['济财', '章发改', '历教', '鲁卫', '济农', '泰文旅', '淄水'], turn) || '函〔' || p.fiscal_year || '〕'
    || a.position || '-'
    || to_char(p.xpay_date, 'MM') || substr(p.pay_cert_id, length(p.pay_cert_id)) || '号',
  demo.pick(array['济南市财政局', '章丘区发展和改革局', '历城区教育局', '山东省卫生健康委员会', '济南市农业农村局', '泰安市文化和旅游局', '淄博市水利局'], turn),
  guests, greatest(1, case when guests <= 10 then 3 else guests / 3 end - (h / 64 % 3)::integer), 1,
  demo.pick(array['机关食堂', '泉阳宾馆', '县政府招待所'], h / 256),
    (array['canteen', 'designated', 'designated'])[1 + (h / 256 % 3)::integer],
  p.pay_amt, 0, 0, true, 0, p.settlement, p.pay_cert_id
from source.payment as p
join demo.agency as a on a.agency_code = p.agency_code
cross join lateral (select demo.hash('reception' || p.pay_cert_id) as h offset 0) as dice
-- guests of another unit each time, so that no bill looks like part of another
cross join lateral (select extract(month from p.xpay_date)::bigint * 3
  + right(p.pay_cert_id, 1)::bigint + a.position as turn) as t
cross join lateral (select greatest(4, floor(p.pay_amt / 150)::integer) as guests) as g
where p.dep_bgt_eco_code = '30217';
create index reception_held_on on source.reception (held_on);

-- Plants: take the n-th reception of an agency in an audited month and bend it.
create table demo.bent (plant_id text primary key, rule_id text not null, reception_id text not null unique,
  note text not null);
insert into demo.bent
select b.plant_id, b.rule_id, r.reception_id, b.note
from (values
  ('companion-breach-1', 'reception-companion-limit', '101001', 2, '来宾 10 人，陪餐 4 人'),
  ('companion-breach-2', 'reception-companion-limit', '102001', 6, '来宾 14 人，陪餐 5 人'),
  ('companion-near-1', 'reception-companion-limit', '103001', 3, '来宾 10 人，陪餐 3 人'),
  ('companion-near-2', 'reception-companion-limit', '104001', 7, '来宾 11 人，陪餐 3 人'),
  ('companion-near-3', 'reception-companion-limit', '105001', 8, '来宾 12 人，陪餐 4 人'),
  ('letter-breach-1', 'reception-no-official-letter', '106001', 4, '无公函'),
  ('letter-breach-2', 'reception-no-official-letter', '107001', 9, '公函号只有空格'),
  ('letter-near-1', 'reception-no-official-letter', '108001', 5, '公函号只有一个字'),
  ('letter-near-2', 'reception-no-official-letter', '109001', 8, '公函号前后有空格'),
  ('weekend-breach-1', 'reception-weekend-or-holiday', '110001', 4, '星期六'),
  ('weekend-breach-2', 'reception-weekend-or-holiday', '112001', null, '星期一至五的法定假日'),
  ('weekend-near-1', 'reception-weekend-or-holiday', '113001', null, '调休上班的周末'),
  ('weekend-near-2', 'reception-weekend-or-holiday', '115001', null, '假日前最后一个工作日')
) as b(plant_id, rule_id, agency_code, k, note)
cross join lateral (  -- months that hold such days
  select date_trunc('month', coalesce(demo.audited(b.k), (
    select min(c.day)
    from demo.calendar as c join demo.calendar as next on next.day = c.day + 1
    where c.day >= demo.audited(2) and case plant_id
      when 'weekend-breach-2' then not c.working and extract(isodow from c.day) < 6
      when 'weekend-near-1' then c.working and extract(isodow from c.day) > 5
      else c.working and not next.working and extract(isodow from next.day) < 6 end)))::date as month
) as m
cross join lateral (
  select reception_id from source.reception as r
  where r.agency_code = b.agency_code and r.held_on >= m.month and r.held_on < m.month + interval '1 month'
    order by held_on, reception_id limit 1
) as r;

update source.reception as r set
  guest_count = case plant_id when 'companion-breach-1' then 10 when 'companion-breach-2' then 14
    when 'companion-near-1' then 10
    when 'companion-near-2' then 11 when 'companion-near-3' then 12 else guest_count end,
  companion_count = case plant_id when 'companion-breach-1' then 4 when 'companion-breach-2' then 5
    when 'companion-near-1' then 3
    when 'companion-near-2' then 3 when 'companion-near-3' then 4 else companion_count end,
  official_letter_no = case plant_id when 'letter-breach-1' then null when 'letter-breach-2' then '   '
    when 'letter-near-1' then '函'
    when 'letter-near-2' then ' ' || official_letter_no || ' ' else official_letter_no end,
  held_on = case
    when plant_id not like 'weekend%' then held_on
    when plant_id = 'weekend-near-2' then (select max(c.day) from demo.calendar as c
      join demo.calendar as h on h.day = c.day + 1
      where c.working and not h.working and extract(isodow from h.day) < 6
        and date_trunc('month', c.day) = date_trunc('month', r.held_on))
    else (select min(c.day) from demo.calendar as c
      where date_trunc('month', c.day) = date_trunc('month', r.held_on)
      and case plant_id when 'weekend-breach-1' then not c.working and extract(isodow from c.day) = 6
        when 'weekend-breach-2' then not c.working and extract(isodow from c.day) < 6
        else c.working and extract(isodow from c.day) > 5 end) end
from demo.bent as b where b.reception_id = r.reception_id;

insert into demo.plant
select plant_id, rule_id, case when plant_id like '%breach%' then 'breach' else 'near_miss' end,
  demo.period(held_on),
  jsonb_build_object('reception_id', reception_id), note
from demo.bent join source.reception using (reception_id);
drop table demo.bent;
