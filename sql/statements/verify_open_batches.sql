-- $1 unused. What was done in transactions that left no record.
select null::bigint as record, 'unclosed' as kind, 'review.open_batch ' || batch as place, '' as detail
from review.open_batch
where $1::bigint is not null
order by batch
limit 1;
