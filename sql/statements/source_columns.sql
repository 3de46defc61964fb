-- The columns that the source offers under the names of our datasets, with the types behind domains, and what the
-- role may do with each relation. Runs on PostgreSQL 12 and newer.
with recursive resolved (type, base) as (
  select oid, oid from pg_catalog.pg_type where typtype <> 'd'
  union all
  select domain.oid, resolved.base
  from pg_catalog.pg_type as domain
  join resolved on resolved.type = domain.typbasetype
  where domain.typtype = 'd'
)
select
  relation.relname as dataset,
  attribute.attname as name,
  pg_catalog.format_type(attribute.atttypid, attribute.atttypmod) as type,
  base.typname as base_type,
  base.typtype as base_kind,
  base.typcategory as base_category,
  pg_catalog.has_column_privilege(relation.oid, attribute.attnum, 'SELECT') as is_readable,
  pg_catalog.has_table_privilege(relation.oid, 'INSERT')
    or pg_catalog.has_table_privilege(relation.oid, 'UPDATE')
    or pg_catalog.has_table_privilege(relation.oid, 'DELETE')
    or pg_catalog.has_table_privilege(relation.oid, 'TRUNCATE') as is_writable
from pg_catalog.pg_class as relation
join pg_catalog.pg_namespace as namespace on namespace.oid = relation.relnamespace
join pg_catalog.pg_attribute as attribute on attribute.attrelid = relation.oid
join resolved on resolved.type = attribute.atttypid
join pg_catalog.pg_type as base on base.oid = resolved.base
where namespace.nspname = $1
  and relation.relname = any ($2::text[])
  and relation.relkind in ('r', 'v', 'm', 'p', 'f')
  and attribute.attnum > 0
  and not attribute.attisdropped
order by relation.relname, attribute.attnum;
