-- The columns that a table of ours has, with their types.
select attribute.attname as name, format_type(attribute.atttypid, attribute.atttypmod) as type
from pg_attribute as attribute
join pg_class as relation on relation.oid = attribute.attrelid
join pg_namespace as namespace on namespace.oid = relation.relnamespace
where namespace.nspname = $1
  and relation.relname = $2
  and attribute.attnum > 0
  and not attribute.attisdropped;
