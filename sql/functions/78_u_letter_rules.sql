-- Rule by rule what a letter has to list, and which version of the rule judged.
create or replace function review.letter_rules(outbox_id bigint)
returns table (
  rule_id text, rule_version text, severity text, listed bigint, new_cases bigint, overdue_cases bigint,
  open_cases bigint, gone_cases bigint, amount numeric)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set jit = off
as $$
#variable_conflict use_column
declare
  kept integer := review.gather_letter($1);
begin
  return query
    select
      r.rule_id, v.rule_version, (array['high', 'medium', 'low'])[r.grade], r.cases, r.new_cases, r.overdue_cases,
      r.open_cases, r.gone_cases, r.amount
    from pg_temp.letter_rule_list as r
    join review.case_file as f on f.case_id = r.newest_case
    join review.case_evidence as v on v.case_id = f.case_id and v.evidence_version = f.evidence_version
    where r.scope = kept and r.is_listed;
end
$$;
