-- What the session's role may do, and which of our roles there are.
select
  current_user as role,
  (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
  exists (select from pg_roles where rolname = 'mingcha_judge') as has_judge;
