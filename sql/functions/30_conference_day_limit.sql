-- How many days a meeting of a class may last; no limit: null.
create or replace function rulebook.conference_day_limit(class integer, on_date date) returns integer
language sql stable strict parallel safe
as $$
  select t.max_days
  from rulebook.conference_cap as t
  where t.class = $1
    and (t.effective_from is null or t.effective_from <= $2)
    and (t.effective_to is null or t.effective_to >= $2)
$$;
