-- The part of the world that the table of caps abroad puts a country in (亚洲, 非洲, 欧洲, 美洲, …); unknown: null.
create or replace function rulebook.overseas_region(country text) returns text
language sql stable strict parallel safe
as $$
  select c.region from rulebook.overseas_cap as c where c.country = $1 limit 1
$$;
