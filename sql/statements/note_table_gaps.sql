-- Says of agencies that lack data for what no table has a row, and returns it for all of them together. Days that were
-- asked for are a span.
with asked as (
  select line.rule_id, line.agency_code, line.units, part[1] as table_name, figure.text as figure, figure.first_on,
    figure.last_on
  from pg_temp.judged_line as line
  cross join lateral (select string_to_array(line.verdict, chr(31))) as parts (part)
  cross join lateral (
    select
      coalesce(string_agg(value, ', ' order by place) filter (where not is_day), ''),
      min(value) filter (where is_day),
      max(value) filter (where is_day)
    from unnest(part[2:]) with ordinality as given (value, place)
    cross join lateral (select value ~ '^\d{4}-\d\d-\d\d$') as kind (is_day)
  ) as figure (text, first_on, last_on)
  where line.line_kind = 'N'
), gap as (
  select rule_id, agency_code, table_name, figure, min(first_on) as first_on, max(last_on) as last_on,
    sum(units)::bigint as units
  from asked
  group by rule_id, agency_code, table_name, figure
), noted as (
  update pg_temp.judged_status as status set note = said.note
  from (
    select rule_id, agency_code, 'no row: ' || string_agg(
      concat_ws(' ', table_name, '(' || nullif(figure, '') || ')', first_on, '– ' || nullif(last_on, first_on)),
      '; ' order by table_name, figure) as note
    from gap
    group by rule_id, agency_code
  ) as said
  where status.rule_id = said.rule_id and status.agency_code = said.agency_code
    and status.status = 'data_missing' and status.note is null
)
select rule_id, table_name, figure, min(first_on) as first_on, max(last_on) as last_on, count(*) as agencies,
  sum(units)::bigint as units
from gap
group by rule_id, table_name, figure
order by rule_id, table_name, figure;
