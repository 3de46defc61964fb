-- Refuses an act on a case that is closed.
create or replace function review.require_active(file review.case_file) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if file.state not in ('open', 'reviewing', 'confirmed', 'rectifying') then
    raise exception using errcode = 'MC003', detail = 'closed-case',
      message = format('case %s is %s', file.case_id, file.state),
      hint = 'a closed case is opened again first, with a reason';
  end if;
end
$$;
