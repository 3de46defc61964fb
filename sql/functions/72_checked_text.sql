-- What somebody wrote, if it may be kept: not blank where it is needed, at most 4,000 characters, and no control
-- characters but line feed and tab (nor those that turn the direction of writing). Text that a spreadsheet would
-- take for a formula is kept as it is; exports defuse it.
create or replace function review.checked_text(value text, named text, is_needed boolean) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if length(value) > 4000 then
    raise exception using errcode = 'MC006', detail = 'text-too-long',
      message = format('the %s has %s characters; at most 4000 are kept', named, length(value)),
      hint = 'put long documents into the file and name them here';
  end if;
  if value ~ '[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]' then
    raise exception using errcode = 'MC006', detail = 'control-characters',
      message = format('the %s holds control characters', named),
      hint = 'only line feeds and tabs are kept; write it again by hand';
  end if;
  if value is null or btrim(value, E' \t\n\u3000\u00A0') = '' then
    if is_needed then
      raise exception using errcode = 'MC005', detail = 'reason-needed',
        message = format('the %s is missing', named),
        hint = 'say why: who reads the case later has nothing else to go by';
    end if;
    return null;
  end if;
  return value;
end
$$;
