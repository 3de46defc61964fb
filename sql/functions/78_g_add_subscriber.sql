-- Adds a subscriber, or changes the one with this address.
create or replace function review.add_subscriber(
  address text, language text, agencies text[], minimum_severity text, detail text, frequency text,
  wants_all_quiet boolean, starts_with date) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  id bigint;
begin
  perform review.require_address($1), review.require_agencies($3);
  update review.subscriber as s
  set address = $1, language = $2, agencies = $3, minimum_severity = $4, detail = $5, frequency = $6, wants_all_quiet = $7,
    starts_with = least(s.starts_with, $8)
  where lower(s.address) = lower($1) and s.is_active
  returning s.subscriber_id into id;
  if id is null then
    insert into review.subscriber (
      address, language, agencies, minimum_severity, detail, frequency, wants_all_quiet, starts_with)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning subscriber_id into id;
  end if;
  perform review.append_chain('setting', jsonb_build_object(
    'setting', 'subscriber', 'subscriber_id', id::text, 'address', $1, 'language', $2,
    'agencies', array_to_string($3, ','), 'minimum_severity', $4, 'detail', $5, 'frequency', $6,
    'wants_all_quiet', $7::text, 'starts_with', $8::text, 'by', session_user));
  return id;
end
$$;
