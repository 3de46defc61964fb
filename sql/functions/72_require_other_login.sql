-- Refuses the login that confirmed the case or ordered its rectification.
create or replace function review.require_other_login(file review.case_file) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  orderer text;
begin
  select r.ordered_by into orderer
  from review.rectification as r
  where r.case_id = file.case_id and r.accepted_by is null;
  if session_user in (file.confirmed_by, orderer) then
    raise exception using errcode = 'MC007', detail = 'other-login',
      message = format('%s confirmed case %s or ordered its rectification and cannot close it alone', session_user,
        file.case_id),
      hint = 'another login has to do this';
  end if;
end
$$;
