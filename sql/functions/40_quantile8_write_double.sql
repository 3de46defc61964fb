-- Step of quantile8: writes the numbers down one after the other, behind the probability.
create or replace function rulebook.quantile8_write(written text, value double precision, p double precision)
returns text
language plpgsql immutable strict parallel safe
as $$
begin
  return case written when '' then p::text else written end || ',' || value::text;
end
$$;
