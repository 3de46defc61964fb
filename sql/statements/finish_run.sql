-- $1 run, $2 opened, $3 reopened, $4 gone
update review.run set opened = $2::bigint, reopened = $3::bigint, gone = $4::bigint where run_id = $1::bigint;
