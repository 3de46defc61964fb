-- What the session's role may do, and who it is.
select
  current_user as role,
  (select rolsuper from pg_roles where rolname = current_user) as is_superuser;
