-- After a pull of agencies.
create or replace function review.learn_pulled_agencies() returns trigger
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.learn_agencies(array(select distinct n.agency_code from new_rows as n));
  return null;
end
$$;
