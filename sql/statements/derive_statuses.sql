-- For every rule and agency exactly one answer, the first that holds: error, flagged, data missing, clear, not applicable.
with set_aside as (
  -- Rows that contradict each other are not judged; an agency that they may concern lacks data. Of a joined dataset
  -- rows of any earlier month may be needed.
  select used.rule_id, row_.agency_code, bool_or(used.is_own) as is_own
  from pg_temp.judged_set_aside as row_
  join pg_temp.judged_rule_dataset as used on used.dataset = row_.dataset
  join pg_temp.judged_rule as rule on rule.rule_id = used.rule_id
  where row_.row_month is null
    or (row_.row_month < rule.until_day
      and (not used.is_own or row_.row_month >= coalesce(date_trunc('month', rule.from_day)::date, '-infinity')))
    or (row_.row_month < rule.prior_until_day and row_.row_month >= rule.prior_from_day)
  group by used.rule_id, row_.agency_code
), agency as (
  select rule.rule_id, code.agency_code
  from pg_temp.judged_rule as rule
  cross join (select distinct agency_code from pg_temp.judged_agency_code) as code
  union
  select rule_id, agency_code from pg_temp.judged_line where line_kind = 'A'
  union
  select rule_id, agency_code from set_aside where is_own and agency_code is not null
  union
  -- A county without any known agency still has its answer.
  select rule_id, '' from pg_temp.judged_rule
  where not exists (select from pg_temp.judged_agency_code)
    and (lack is not null or error is not null)
), line as (
  select
    rule_id,
    agency_code,
    bool_or(verdict = 'flagged') as is_flagged,
    bool_or(verdict = 'missing') as is_missing,
    bool_or(verdict = 'clear') as is_clear,
    sum(rows_judged) as rows_judged,
    sum(rows_missing) as rows_missing
  from pg_temp.judged_line
  where line_kind = 'A'
  group by rule_id, agency_code
), answered as (
  select
    agency.rule_id,
    agency.agency_code,
    rule.error is not null as is_error,
    coalesce(line.is_flagged, false) as is_flagged,
    rule.lack is not null
      or coalesce(line.is_missing, false)
      or exists (
        select from set_aside
        where set_aside.rule_id = agency.rule_id
          and (set_aside.agency_code = agency.agency_code or set_aside.agency_code is null)) as lacks_data,
    coalesce(line.is_clear, false) as is_clear,
    coalesce(line.rows_judged, 0) as rows_judged,
    coalesce(line.rows_missing, 0) as rows_missing
  from agency
  join pg_temp.judged_rule as rule on rule.rule_id = agency.rule_id
  left join line on line.rule_id = agency.rule_id and line.agency_code = agency.agency_code
)
insert into pg_temp.judged_status (rule_id, agency_code, status, rows_judged, rows_missing, lacks_data)
select
  rule_id,
  agency_code,
  case
    when is_error then 'error'
    when is_flagged then 'flagged'
    when lacks_data then 'data_missing'
    when is_clear then 'clear'
    else 'not_applicable'
  end,
  rows_judged,
  rows_missing,
  lacks_data
from answered;
