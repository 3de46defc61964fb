-- One encrypted text of the field that the act asks for, or none where none is needed.
create or replace function review.require_seal(seals jsonb, field text, is_needed boolean) returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  given integer := jsonb_array_length(coalesce(seals, '[]'));
begin
  if given > 1 or (given = 0 and is_needed)
    or exists (select from jsonb_array_elements(coalesce(seals, '[]')) as s where s ->> 'field' <> require_seal.field)
  then
    raise exception using errcode = 'MC005', detail = 'text-needed',
      message = format('this act needs its text (%s) and no other', field), hint = 'give the text in a file';
  end if;
end
$$;
