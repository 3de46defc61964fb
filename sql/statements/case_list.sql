-- A page of cases. $1 rule, $2 rules, $3 status, $4 statuses, $5 grades, $6 period, $7 and $8 least and greatest amount,
-- $9 assignee ('': nobody), $10 flagged before this run, $11 flagged by it or later, $12 overdue on this day, $13 backlog,
-- $14 count; null: any. The program puts in the condition on units, where the page begins, and the order, so that each
-- is one range of an index. First the page by the narrow rows, then what only its rows have to show.
with page as materialized (
  select c.*
  from review.case_file as c
  where ($1::text is null or c.rule_id = $1::text)
    and ($2::text[] is null or c.rule_id = any ($2::text[]))
    and ($3::text is null or c.listed_status = $3::text)
    and ($4::text[] is null or c.listed_status = any ($4::text[]))
    and ($5::smallint[] is null or c.grade = any ($5::smallint[]))
    and ($6::text is null or c.period = $6::text)
    -- by the sort key for the index, by the amount itself for the truth
    and ($7::numeric is null or c.listed_amount >= $7::numeric
      and c.dearness <= -(least(greatest($7::numeric, -90000000000000000), 90000000000000000) * 100)::bigint)
    and ($8::numeric is null or c.listed_amount <= $8::numeric
      and c.dearness >= -(least(greatest($8::numeric, -90000000000000000), 90000000000000000) * 100)::bigint)
    and ($9::text is null or case $9::text when '' then c.assignee is null else c.assignee = $9::text end)
    and ($10::bigint is null or c.first_flagged_run < $10::bigint)
    and ($11::bigint is null or c.first_flagged_run >= $11::bigint)
    and ($12::date is null or c.awaited_on < $12::date)
    and ($13::boolean is null or c.is_backlog = $13::boolean)
    and (:units)
    and (:after)
  order by :order
  limit $14::bigint
)
select
  c.case_id,
  c.listed_severity as severity,
  c.rule_id,
  c.agency_code,
  c.period,
  c.listed_status as status,
  c.is_backlog,
  c.listed_amount as amount,
  c.subject::text as subject,
  c.listed_kind as kind,
  c.assignee,
  c.due_on::text as due_on,
  $12::date - c.due_on as days_overdue,
  c.work_version,
  proof.reason_zh,
  proof.reason_en,
  proof.rule_version,
  (proof.evidence -> 'figures')::text as figures,
  to_char(f.finished_at, 'YYYY-MM-DD') as first_flagged_on,
  to_char(l.finished_at, 'YYYY-MM-DD') as last_flagged_on
from page as c
join review.case_evidence as proof on proof.case_id = c.case_id and proof.evidence_version = c.evidence_version
join review.run as f on f.run_id = c.first_flagged_run
join review.run as l on l.run_id = c.last_flagged_run
order by :order;
