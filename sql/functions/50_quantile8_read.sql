-- End of quantile8: reads what its steps wrote.
create or replace function rulebook.quantile8_read(written text) returns numeric
language sql immutable strict parallel safe
as $$
  select rulebook.quantile8_of(noted.numbers[2:], noted.numbers[1])
  from (select string_to_array(nullif($1, ''), ',')::numeric[] as numbers) as noted
$$;
