-- After cases were opened or changed: a case may name an agency that the dataset of agencies does not have.
create or replace function review.learn_case_agencies() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.learn_agencies(array(
    select distinct code from new_rows as n cross join unnest(n.agencies || n.agency_code) as code));
  return null;
end
$$;
