-- $1 run, $2 opened, $3 reopened, $4 gone, $5 excepted
update review.run
set
  opened = $2::bigint, reopened = $3::bigint, gone = $4::bigint, excepted = $5::bigint,
  explained = (select count(*) from review.case_file where exception_id is not null)
where run_id = $1::bigint
returning explained;
