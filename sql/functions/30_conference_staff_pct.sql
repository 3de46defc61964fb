-- How many staff a meeting of a class may have, in per cent of the attendees; no limit: null.
create or replace function rulebook.conference_staff_pct(class integer, on_date date) returns numeric
language sql stable strict parallel safe
as $$
  select t.max_staff_pct
  from rulebook.conference_cap as t
  where t.class = $1
    and (t.effective_from is null or t.effective_from <= $2)
    and (t.effective_to is null or t.effective_to >= $2)
$$;
