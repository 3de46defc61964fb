-- $1 run: its record.
select record_number
from review.chain_record
where kind = 'run' and (body::jsonb ->> 'run_id') = $1::bigint::text
order by record_number
limit 1;
