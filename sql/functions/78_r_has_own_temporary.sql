-- Whether the session has a temporary table of this name that we made. Another's is refused: what its maker hung on it
-- (a trigger, a view's function) would run with our rights.
create or replace function review.has_own_temporary(name text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  maker oid := (
    select c.relowner from pg_class as c
    where c.relnamespace = pg_my_temp_schema() and c.relname = $1);
begin
  if maker is null then return false; end if;
  if maker <> current_user::regrole then
    raise exception using errcode = 'insufficient_privilege',
      message = format('the session has a temporary table "%s" of its own, which has to go', $1),
      hint = 'discard temp';
  end if;
  return true;
end
$$;
