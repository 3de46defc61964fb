-- $1 run, $2 its rulebook. The last statement of its transaction.
select record_number, sha256 from review.append_run($1::bigint, $2);
