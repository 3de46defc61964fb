-- $1 first record. Whether the report box is as its records say: each tip as its last record left it, each event and
-- each sealed text as its own record has it, checks and links as the events made them.
with record as materialized (
  select r.record_number, r.body::jsonb as body
  from review.chain_record as r
  where r.kind = 'tip' and r.body::jsonb ? 'tip_id'
), newest as (
  select distinct on (body ->> 'tip_id') record_number, (body ->> 'tip_id')::bigint as tip_id, body
  from record
  order by body ->> 'tip_id', record_number desc
), event as (
  select e.*, t.code_sha256, to_jsonb(e) as content
  from review.tip_event as e
  left join review.tip as t on t.tip_id = e.tip_id
), fault as (
  select n.record_number, 'replay' as kind, 'review.tip ' || t.tip_id as place, 'state' as detail
  from review.tip as t
  left join newest as n on n.tip_id = t.tip_id
  where n.body ->> 'state_sha256' is distinct from
    encode(sha256(convert_to(t.code_sha256 || jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8')), 'hex')
  union all
  select n.record_number, 'missing', 'review.tip ' || n.tip_id, ''
  from newest as n
  where not exists (select from review.tip as t where t.tip_id = n.tip_id)
  union all
  select r.record_number, case when r.record_number is null then 'unrecorded' else 'altered' end,
    'review.tip_event ' || e.event_id, ''
  from event as e
  left join record as r on (r.body ->> 'event_id')::bigint = e.event_id
  where r.body ->> 'event_sha256' is distinct from
    encode(sha256(convert_to(e.code_sha256 || jsonb_strip_nulls(e.content)::text, 'UTF8')), 'hex')
  union all
  select r.record_number, 'missing', 'review.tip_event ' || (r.body ->> 'event_id'), ''
  from record as r
  where not exists (select from review.tip_event as e where e.event_id = (r.body ->> 'event_id')::bigint)
  union all
  select r.record_number, 'altered', 'report_box.sealed ' || s.seal_id, s.field
  from report_box.sealed as s
  left join record as r on (r.body ->> 'event_id')::bigint = s.event_id
  where r.body ->> (s.field || '_sha256') is distinct from s.commitment
  union all
  select r.record_number, 'missing', 'report_box.sealed of review.tip_event ' || (r.body ->> 'event_id'), named.field
  from record as r
  cross join unnest(array['text', 'reporter', 'note', 'evidence', 'verification', 'conclusion']) as named (field)
  where r.body ? (named.field || '_sha256')
    and not exists (
      select from report_box.sealed as s
      where s.event_id = (r.body ->> 'event_id')::bigint and s.field = named.field)
  union all
  select null, 'replay', 'review.tip_check ' || c.check_id, ''
  from review.tip_check as c
  where not exists (
      select from review.tip_event as e
      where e.check_id = c.check_id and e.tip_id = c.tip_id and e.action = 'checked' and e.actor = c.checked_by
        and e.outcome = c.outcome)
    or (c.verified_by, c.is_accepted) is distinct from (
      select (e.actor, e.action = 'check verified')
      from review.tip_event as e
      where e.check_id = c.check_id and e.action in ('check verified', 'check rejected')
      order by e.event_id desc limit 1)
      and (c.verified_by is not null or exists (
        select from review.tip_event as e
        where e.check_id = c.check_id and e.action in ('check verified', 'check rejected')))
  union all
  select null, 'replay', 'review.tip_link ' || l.link_id, ''
  from review.tip_link as l
  where (l.unlinked_by is null) is distinct from (
    select e.action = 'linked'
    from review.tip_event as e
    where e.tip_id = l.tip_id and e.case_id = l.case_id and e.action in ('linked', 'unlinked')
    order by e.event_id desc limit 1)
    and not exists (select from review.tip_link as o where o.tip_id = l.tip_id and o.case_id = l.case_id and o.link_id > l.link_id)
)
select record_number as record, kind, place, detail
from fault
where record_number >= $1::bigint or record_number is null
order by record_number nulls last, place
limit 1;
