-- A figure of the table legal_limit by its name, as in force on a day; the table names the unit.
create or replace function rulebook.legal_limit(name text, on_date date) returns numeric
language sql stable strict parallel safe
as $$
  select l.amount
  from rulebook.legal_limit as l
  where l.name = $1
    and (l.effective_from is null or l.effective_from <= $2)
    and (l.effective_to is null or l.effective_to >= $2)
$$;
