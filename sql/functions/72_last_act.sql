-- The newest act that raised the case's work_version, in words: who, what, when.
create or replace function review.last_act(case_id bigint) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select format(
    '%s: %s%s, %s',
    case when e.run_id is null then e.actor else format('run %s', e.run_id) end,
    e.action,
    case when e.to_state is not null then format(' (%s to %s)', e.from_state, e.to_state) end,
    to_char(
      e.at at time zone coalesce((select s.value from review.setting as s where s.name = 'timezone'), 'Asia/Shanghai'),
      'YYYY-MM-DD HH24:MI'))
  from review.case_event as e
  where e.case_id = $1 and e.work_version is not null
  order by e.event_id desc
  limit 1
$$;
