-- The store's roles: their names, whether they have their rights, and whether the server has them.
select kept.role, kept.name, kept.is_granted, role.oid is not null as role_exists
from review.role_name as kept
left join pg_catalog.pg_roles as role on role.rolname = kept.name;
