-- Numbers for new tips. The program needs a tip's number before it encrypts: the number is part of what is sealed.
create or replace function review.reserve_tips(wanted integer) returns setof bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.require_discipline();
  return query select nextval('review.tip_number') from generate_series(1, least(wanted, 100000));
end
$$;
