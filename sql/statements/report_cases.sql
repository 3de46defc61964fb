-- $1 month, $2 present day, $3 unit (null: all), $4 how many (null: all). The cases that wait for somebody and those
-- that are new, the gravest and dearest first; with $4 only those that wait, by amount alone.
with chosen as (
  select c.*, pull.month as pull_month
  from review.flagged_case as c
  join review.run as first on first.run_id = c.first_flagged_run
  join ledger.pull as pull on pull.pull_id = first.pull_id
  where pull.month <= $1::date
    and (c.status in ('open', 'reviewing', 'confirmed', 'rectifying')
      or ($3::text is null and $4::integer is null and pull.month = $1::date))
    and ($3::text is null or $3::text = any (c.agencies))
    and ($4::integer is null or c.amount is not null)
  order by
    case when $4::integer is null then array_position(array['high', 'medium', 'low'], c.severity) end,
    c.amount desc nulls last,
    c.case_id
  limit $4::integer
)
select
  c.case_id, c.fingerprint, c.rule_id, c.rule_version, c.agency_code, c.agencies, c.subject::text as subject, c.period,
  c.severity, c.kind, c.status, c.amount, c.reason_zh, c.reason_en, c.first_flagged_run, c.last_flagged_run,
  to_char(c.first_flagged_at, 'YYYY-MM-DD') as first_flagged_on,
  to_char(c.last_flagged_at, 'YYYY-MM-DD') as last_flagged_on,
  c.due_on::text as due_on,
  c.pull_month = $1::date as is_new,
  file.is_backlog,
  file.exception_id is not null as is_explained,
  coalesce(c.due_on < $2::date, false) and c.status in ('open', 'reviewing', 'confirmed', 'rectifying') as is_overdue,
  c.evidence ->> 'sum' as record_sum,
  c.evidence ->> 'sha256' as record_sha256,
  coalesce(c.evidence ->> 'count', '0') as record_count,
  -- as text, so that no digit is lost
  (select jsonb_object_agg(key, value) from jsonb_each_text(c.evidence -> 'figures'))::text as figures,
  (c.evidence -> 'rows')::text as records,
  (run.month + interval '1 month' - interval '1 day')::date::text as last_day,
  answer.required,
  answer.amount_due
from chosen as c
join review.case_file as file on file.case_id = c.case_id
join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = file.evidence_version
join review.run as run on run.run_id = e.run_id
left join lateral (
  select r.required, r.amount_due
  from review.rectification as r
  where r.case_id = c.case_id and r.accepted_at is null
  order by r.rectification_id desc
  limit 1
) as answer on true
order by
  case when $4::integer is null then array_position(array['high', 'medium', 'low'], c.severity) end,
  c.amount desc nulls last,
  c.case_id;
