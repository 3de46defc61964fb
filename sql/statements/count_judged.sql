-- How many agencies answered, and how many cases there are.
select
  (select count(distinct agency_code) from pg_temp.judged_status) as agencies,
  (select count(*) from pg_temp.judged_case) as cases;
