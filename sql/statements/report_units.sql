-- $1 run: how the rules answered for each unit. Every unit of the run is here.
select
  agency_code,
  count(*) filter (where status = 'flagged') as flagged,
  count(*) filter (where status = 'data_missing') as data_missing,
  count(*) filter (where status = 'clear') as clear,
  count(*) filter (where status = 'not_applicable') as not_applicable,
  count(*) filter (where status = 'error') as error
from review.run_agency
where run_id = $1::bigint
group by agency_code
order by agency_code;
