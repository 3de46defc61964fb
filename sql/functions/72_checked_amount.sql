-- An amount of money that somebody gave: null, or a finite number that is not negative.
create or replace function review.checked_amount(value numeric, named text) returns numeric
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if value < 0 or value in ('nan', 'infinity') then
    raise exception using errcode = 'MC008', detail = 'wrong-amount',
      message = format('the %s cannot be %s', named, value),
      hint = 'amounts are yuan, 0 or more';
  end if;
  return value;
end
$$;
