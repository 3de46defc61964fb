-- Whether the source's schema is there and open to us, and whether the role is a superuser.
select
  exists (select from pg_catalog.pg_namespace where nspname = $1) as is_there,
  coalesce(
    (select pg_catalog.has_schema_privilege(oid, 'USAGE') from pg_catalog.pg_namespace where nspname = $1),
    false) as is_usable,
  (select rolsuper from pg_catalog.pg_roles where rolname = current_user) as is_superuser;
