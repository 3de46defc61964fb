-- $1 rules, $2 agencies (prefixes), $3 statuses, $4 severities, $5 period; null: any. The gravest and dearest first.
select
  case_id, rule_id, agency_code, period, subject::text as subject, severity, kind, status, amount, reason_zh, reason_en,
  to_char(first_flagged_at, 'YYYY-MM-DD') as first_flagged_on, to_char(last_flagged_at, 'YYYY-MM-DD') as last_flagged_on
from review.flagged_case
where ($1::text[] is null or rule_id = any ($1::text[]))
  and ($2::text[] is null or exists (
    select from unnest(agencies) as involved, unnest($2::text[]) as wanted where starts_with(involved, wanted)))
  and ($3::text[] is null or status = any ($3::text[]))
  and ($4::text[] is null or severity = any ($4::text[]))
  and ($5::text is null or period = $5::text)
order by array_position(array['high', 'medium', 'low'], severity), amount desc nulls last, case_id;
