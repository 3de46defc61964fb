-- What a role of ours is called on this server; null where it was missing when rights were given.
create or replace function review.role_of(wanted text) returns name
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select r.rolname
  from review.role_name as n
  join pg_roles as r on r.rolname = n.name
  where n.role = wanted and n.is_granted
$$;
