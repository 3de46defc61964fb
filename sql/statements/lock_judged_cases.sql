-- $1 run, $2 month, $3 ids of all rules in the rulebook (null: the run judged only some of them).
-- The cases that the run is going to write, locked in the order that everybody keeps; from here to the transaction's
-- end a person who decides on one of them waits.
select count(*) as cases
from (
  select c.case_id
  from review.case_file as c
  where c.case_id in (
    select known.case_id
    from pg_temp.judged_rule as rule
    join review.case_file as known on known.rule_id = rule.rule_id and known.period = rule.period
    where known.judged_through <= $2::date and known.last_judged_run < $1::bigint
    union all
    select retired.case_id
    from review.case_file as retired
    where $3::text[] is not null and retired.rule_id <> all ($3::text[]) and retired.judged_through <= $2::date
      and retired.period in (to_char($2::date, 'YYYY-MM'), to_char($2::date, 'YYYY'), '')
    union all
    select excepted.case_id
    from review.explained_exception as explained
    join review.case_file as excepted on excepted.exception_id = explained.exception_id
    where explained.valid_until < (select local_date from review.run where run_id = $1::bigint))
  order by c.case_id
  for no key update of c
) as locked;
