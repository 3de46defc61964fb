-- How many texts each key seals, in every jurisdiction.
create or replace function review.tip_keys() returns table (key_id text, texts bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform review.require_discipline();
  return query select s.key_id, count(*) from report_box.sealed as s group by s.key_id order by s.key_id;
end
$$;
