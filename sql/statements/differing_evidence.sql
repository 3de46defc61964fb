-- $1 recorded, $2 repeated: every value in which they differ, by its path.
with recursive part (path, recorded, repeated) as (
  select ''::text, $1::jsonb, $2::jsonb
  union all
  select
    part.path || case when part.path = '' then '' else '.' end || member.key,
    part.recorded -> member.key,
    part.repeated -> member.key
  from part
  cross join lateral (
    select jsonb_object_keys(case when jsonb_typeof(part.recorded) = 'object' then part.recorded else '{}' end) as key
    union
    select jsonb_object_keys(case when jsonb_typeof(part.repeated) = 'object' then part.repeated else '{}' end)
  ) as member
  where part.recorded is distinct from part.repeated
)
select path, recorded #>> '{}' as recorded, repeated #>> '{}' as repeated
from part
where recorded is distinct from repeated
  and not (jsonb_typeof(recorded) = 'object' and jsonb_typeof(repeated) = 'object')
order by path;
