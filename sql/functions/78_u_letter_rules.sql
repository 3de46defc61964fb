-- Rule by rule what a letter has to list, with the rule's texts as they judged.
create or replace function review.letter_rules(outbox_id bigint)
returns table (
  rule_id text, rule_content text, severity text, listed bigint, new_cases bigint, overdue_cases bigint,
  open_cases bigint, gone_cases bigint, amount numeric)
language sql volatile security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
  select
    r.rule_id,
    (select t.content from review.case_file as f
      join review.case_evidence as v on v.case_id = f.case_id and v.evidence_version = f.evidence_version
      join review.content as t on t.sha256 = v.rule_version
      where f.case_id = r.newest_case),
    r.severity, r.listed, r.new_cases, r.overdue_cases, r.open_cases, r.gone_cases, r.amount
  from (
    select
      c.rule_id,
      max(c.case_id) as newest_case,
      (array['low', 'medium', 'high'])[max(review.severity_rank(c.severity))] as severity,
      count(*) as listed,
      count(*) filter (where c.is_new) as new_cases,
      count(*) filter (where c.is_overdue) as overdue_cases,
      count(*) filter (where c.is_waiting) as open_cases,
      count(*) filter (where c.is_gone) as gone_cases,
      sum(c.amount) filter (where c.is_waiting) as amount
    from review.letter_case($1) as c
    join review.outbox as o on o.outbox_id = $1
    where not c.is_backlog and (not o.is_change or c.is_new or c.is_changed or c.is_gone)
    group by c.rule_id
  ) as r
$$;
