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
      and class.relname in (
        'chain_record', 'chain_leaf', 'run', 'run_rule', 'run_agency', 'content', 'case_file', 'case_evidence',
        'case_event', 'named_record', 'closed_record')) as hidden
from (select 1) as one
left join review.chain_head as head on true;
