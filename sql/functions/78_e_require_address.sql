-- Refuses what is not one plain address with a domain.
create or replace function review.require_address(address text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if address is null or address ~ '[[:cntrl:]]' then
    raise exception using errcode = 'MC078', message = 'an address cannot hold a line break or another control character',
      detail = 'address-line-break', hint = 'give one address, such as name@example.gov.cn';
  end if;
  if address !~ '^[^@[:space:]]+@[^@[:space:]]+$' then
    raise exception using errcode = 'MC078', message = format('"%s" is not an address with a domain', address),
      detail = 'address-without-domain', hint = 'give one address, such as name@example.gov.cn';
  end if;
  if length(address) > 254
    or address !~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$'
  then
    raise exception using errcode = 'MC078', message = format('"%s" is not an address that mail servers take', address),
      detail = 'address-malformed', hint = 'letters, digits and .-_+ before the @, an ASCII domain behind it';
  end if;
  return address;
end
$$;
