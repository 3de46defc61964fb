-- Refuses whoever does not belong to the discipline office: superusers and the store's owner too.
create or replace function review.require_discipline() returns void
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not review.is_discipline() then
    raise exception using errcode = 'MC004', detail = 'not-discipline',
      message = format('%s does not belong to the discipline office', session_user),
      hint = 'an administrator grants it: mingcha roles grant LOGIN discipline --agencies …; a superuser never belongs to it';
  end if;
end
$$;
