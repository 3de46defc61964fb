-- Sets one of the settings that an administrator may change; null takes it back.
create or replace function review.change_setting(name text, value text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if $1 <> all (array['desk_url', 'mail_from', 'mail_domain', 'answer_to', 'office_name']) then
    raise exception using errcode = 'MC078', message = format('there is no setting "%s" to change', $1),
      detail = 'unknown-setting', hint = 'known are desk_url, mail_from, mail_domain, answer_to and office_name';
  end if;
  if $1 = 'mail_from' and $2 is not null then perform review.require_address($2); end if;
  if $1 = 'desk_url' and $2 !~ '^https?://[^[:space:][:cntrl:]"<>]+$' then
    raise exception using errcode = 'MC078', message = format('"%s" is not the address of a web site', $2),
      detail = 'malformed-url', hint = 'write it as https://desk.example.gov.cn';
  end if;
  if $1 = 'mail_domain' and $2 !~ '^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$' then
    raise exception using errcode = 'MC078', message = format('"%s" is not a domain', $2),
      detail = 'malformed-domain', hint = 'write it as example.gov.cn';
  end if;
  if $1 in ('answer_to', 'office_name') and (length($2) > 200 or $2 ~ '[[:cntrl:]]' or $2 !~ '[^[:space:]]') then
    raise exception using errcode = 'MC078', message = format('"%s" takes one line of at most 200 characters', $1),
      detail = 'malformed-line', hint = 'write the name or the place as it is to be printed';
  end if;
  delete from review.setting as s where s.name = $1;
  if $2 is not null then
    insert into review.setting (name, value) values ($1, $2);
  end if;
  perform review.append_chain('setting', jsonb_build_object('setting', $1, 'value', $2, 'by', session_user));
end
$$;
