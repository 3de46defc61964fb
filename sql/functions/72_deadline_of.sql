-- When a case of that severity that came into that state on that day is due, or why there is no day.
create or replace function review.deadline_of(
  severity text, state text, from_day date, out due_on date, out due_note text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  days integer;
begin
  if deadline_of.state not in ('open', 'reviewing', 'confirmed', 'rectifying') then
    return;
  end if;
  select d.working_days into days
  from rulebook.case_deadline as d
  where d.severity = deadline_of.severity and d.state = deadline_of.state
    and (d.effective_from is null or d.effective_from <= from_day)
    and (d.effective_to is null or d.effective_to >= from_day);
  if days is null then
    due_note := 'no deadline';
    return;
  end if;
  due_on := rulebook.working_day_after(from_day, days);
  if due_on is null then
    due_note := 'holiday year missing';
  end if;
end
$$;
