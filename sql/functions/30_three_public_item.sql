-- The three-public item of an economic code (overseas, reception, vehicle_running, vehicle_purchase); null:
-- none.
create or replace function rulebook.three_public_item(eco_code text) returns text
language sql stable strict parallel safe
as $$
  select t.item from rulebook.three_public_item as t where t.code = $1
$$;
