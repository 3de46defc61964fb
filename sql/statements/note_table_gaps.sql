-- Takes apart what no table had a row for (the table and the days, then what else it was asked for), says it of the
-- agencies that lack data for it, and returns it for all of them together.
with asked as (
  select line.rule_id, line.agency_code, line.units, place[1] as table_name,
    left(replace(keys, chr(31), ', '), 200) as figure, span.first_on, span.last_on
  from pg_temp.judged_line as line
  cross join lateral (
    select string_to_array(split_part(line.verdict, chr(30), 1), chr(31)),
      substr(line.verdict, strpos(line.verdict, chr(30)) + 1)
  ) as part (place, keys)
  cross join lateral (select min(day), max(day) from unnest(place[2:]::date[]) as day) as span (first_on, last_on)
  where line.line_kind = 'N'
), gap as (
  insert into pg_temp.judged_gap (rule_id, agency_code, table_name, figure, first_on, last_on, units)
  select rule_id, agency_code, table_name, figure, min(first_on), max(last_on), sum(units)::bigint
  from asked
  group by rule_id, agency_code, table_name, figure
  returning *
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
