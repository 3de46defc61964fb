-- $1 run, $2 month, $3 ids of all rules in the rulebook (null: the run judged only some of them).
-- A case is gone when its rule judged its period without error or lack for its agencies and did not flag it again.
insert into pg_temp.judged_gone
select
  c.case_id,
  case
    when rule.rule_id is null then 'rule retired'
    when e.rule_version <> rule.rule_version then 'rule changed'
    else 'data changed'
  end as because,
  c.reproduced
from review.case_file as c
join review.case_evidence as e on e.case_id = c.case_id and e.evidence_version = c.evidence_version
left join pg_temp.judged_rule as rule on rule.rule_id = c.rule_id and rule.period = c.period
where c.judged_through <= $2::date and c.first_flagged_run < $1::bigint
  and not exists (select from pg_temp.judged_case as judged where judged.fingerprint = c.fingerprint)
  and (
    (rule.rule_id is not null and not exists (
      select from pg_temp.judged_status as status
      where status.rule_id = c.rule_id and status.agency_code = any(c.agencies)
        and (status.status = 'error' or status.lacks_data)))
    or ($3::text[] is not null and c.rule_id <> all($3::text[])
      and c.period in (to_char($2::date, 'YYYY-MM'), to_char($2::date, 'YYYY'), '')));
