-- One more amount under its key; an amount that is null is left out.
create or replace function rulebook.herfindahl_write(amounts text[], key text, amount numeric)
returns text[]
language sql
immutable
parallel safe
begin atomic
    select case when amount is null then amounts else array_append(amounts, amount::text || '|' || coalesce(key, '')) end;
end
