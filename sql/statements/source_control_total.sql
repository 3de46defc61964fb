-- What the ledger should hold of a dataset: rows without a date, and the months it has come to.
select coalesce(sum(rows), 0)::bigint as rows, sum(money) as money
from pg_temp.source_total
where dataset = $1
  and (month is null or ((month >= $2::date or $2 is null) and month <= $3::date));
