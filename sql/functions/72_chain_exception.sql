-- The body of an exception's record in the chain: what was done, and which cases it closed or opened.
create or replace function review.chain_exception(exception_id bigint, action text, case_ids bigint[]) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'exception_id', x.exception_id::text, 'action', $2, 'rule_id', x.rule_id, 'agency_prefix', x.agency_prefix,
    'subject', x.subject::text, 'valid_from', x.valid_from::text, 'valid_until', x.valid_until::text,
    'explanation', x.explanation,
    'note', case $2 when 'approved' then x.approval_note when 'revoked' then x.revocation_reason end,
    'cases', cardinality($3)::text,
    'cases_sha256', encode(sha256(convert_to(array_to_string($3, ','), 'UTF8')), 'hex'))
  from review.explained_exception as x
  where x.exception_id = $1
$$;
