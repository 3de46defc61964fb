-- Bids: bidders of their own, with accounts, devices, phones and authors of their own; every later bid dearer
-- than the winning one, in steps that grow.
insert into source.bid
select t.tender_id || '-' || j, t.tender_id, s.code, s.name,
  case when j = 0 then p.win_amt else round(p.win_amt * (1 + 0.002 * j * (j + 1)) + (p.h / (j + 2) % 900) / 100.0, 2) end,
  t.bid_deadline - interval '20 minutes' * (j + 1) - interval '1 second' * (p.h % 600),
  'valid', j = 0 and t.status = 'complete', case when t.status = 'complete' then j + 1 end,
  demo.person_name(30000 + s.n), '138' || lpad((s.n * 104729 % 100000000)::text, 8, '0'),
    demo.person_name(20000 + s.n),
  demo.person_name(40000 + s.n), s.address,
  upper(substr(md5(s.code || t.tender_id), 1, 12)), '10.' || s.n / 250 || '.' || s.n % 250 || '.' || p.h % 250,
    demo.person_name(50000 + s.n),
  s.account, t.award_published_on + 3
from source.tender as t
join demo.tender_plan as p on p.tender_id = t.tender_id
cross join generate_series(0, 5) as j
cross join lateral (
  select case when j = 0 then p.winner
    else 13 + ((p.winner + 395 + j * (1 + p.h / 1048576 % 57)) % 408)::integer end as n
) as bidder
join demo.supplier as s on s.n = bidder.n
where t.opened_at is not null and j < p.bids - case when t.status = 'failed' and p.bids > 1 then p.bids - 2
  else 0 end;
create index bid_tender on source.bid (tender_id);
analyze source.bid, source.tender;
