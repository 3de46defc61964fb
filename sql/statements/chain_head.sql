-- The newest record as the head's row has it, the highest number there is, and what a session must be able to see.
select
  head.record_number,
  head.sha256,
  (select count(*) from review.chain_record) as records,
  (
    select string_agg(class.relname, ', ' order by class.relname)
    from pg_class as class
    where class.relnamespace = 'review'::regnamespace and class.relkind = 'r'
      and row_security_active(class.oid)
      and not exists (
        select from pg_policy as policy
        where policy.polrelid = class.oid and policy.polpermissive and policy.polcmd in ('r', '*')
          and pg_get_expr(policy.polqual, policy.polrelid) = 'true'
          and (policy.polroles = '{0}' or exists (
            select from unnest(policy.polroles) as member (role) where pg_has_role(member.role, 'usage'))))
      and class.relname in (
        'chain_record', 'chain_leaf', 'run', 'run_rule', 'run_agency', 'run_gap', 'content', 'case_file',
        'case_evidence', 'case_event', 'named_record', 'closed_record', 'chain_row', 'agency_scope', 'visible_agency', 'known_agency',
        'shared_case', 'rectification', 'deadline_extension', 'explained_exception', 'rule_proposal', 'run_table',
        'subscriber', 'setting', 'role_name', 'legal_move')) as hidden
from (select 1) as one
left join review.chain_head as head on true;
