-- How far a late case has risen: 0 not late, 1 late, 2 so late that the leaders are told (table case_deadline).
create or replace function review.escalation_level(severity text, state text, due_on date, on_day date) returns integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when $2 not in ('open', 'reviewing', 'confirmed', 'rectifying') or $3 is null or $3 >= $4 then 0
    when rulebook.working_days($3, $4) > (
      select d.leader_days
      from rulebook.case_deadline as d
      where d.severity = $1 and d.state = $2
        and (d.effective_from is null or d.effective_from <= $4)
        and (d.effective_to is null or d.effective_to >= $4)
    ) then 2
    else 1
  end
$$;
