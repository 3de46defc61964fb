-- Findings become cases: those with the same rule, period and subject are one, with all their evidence.
with part as (
  select
    line.*,
    rule.rule_version,
    rule.period,
    rule.period_kind,
    rule.severity,
    rule.kind,
    (
      select (line.evidence -> 'figures' ->> named.name)::numeric
      from unnest(rule.figure_names) with ordinality as named (name, position)
      where jsonb_typeof(line.evidence -> 'figures' -> named.name) = 'number'
      order by named.position
      limit 1
    ) as figure,
    row_number() over (
      partition by line.rule_id, line.subject
      order by line.amount desc nulls last, line.evidence ->> 'sha256', line.agency_code, line.reason_zh) as place
  from pg_temp.judged_line as line
  join pg_temp.judged_rule as rule on rule.rule_id = line.rule_id
  where line.line_kind = 'F'
), merged as (
  select
    rule_id,
    subject,
    min(rule_version) as rule_version,
    min(period) as period,
    min(period_kind) as period_kind,
    min(severity) as severity,
    min(kind) as kind,
    (array_agg(agency_code order by place))[1] as agency_code,
    -- Each part states the money at stake; parts of one case overlap, so the largest stands for all.
    max(amount) as amount,
    max(figure) as figure,
    string_agg(reason_zh, '；' order by place) as reason_zh,
    string_agg(reason_en, '; ' order by place) as reason_en,
    case
      when count(*) = 1 then (array_agg(evidence order by place))[1]
      else jsonb_build_object(
        'parts', jsonb_agg(evidence order by place),
        'figures', (array_agg(evidence -> 'figures' order by place))[1],
        'rows', (
          select jsonb_agg(record order by place, position)
          from (
            select other.place, listed.position, listed.record
            from part as other
            cross join jsonb_array_elements(other.evidence -> 'rows') with ordinality as listed (record, position)
            where other.rule_id = part.rule_id and other.subject = part.subject
            order by other.place, listed.position
            limit 200
          ) as first),
        'count', sum((evidence ->> 'count')::bigint),
        'sum', sum((evidence ->> 'sum')::numeric)::text,
        'last_on', max(evidence ->> 'last_on'),
        'sha256', encode(
          sha256(convert_to(string_agg(evidence ->> 'sha256', E'\n' order by place), 'UTF8')), 'hex'))
    end as evidence
  from part
  group by rule_id, subject
), spread as (
  select rule_id, subject, array_agg(distinct agency order by agency) as agencies
  from part
  cross join unnest(agencies) as agency
  group by rule_id, subject
)
insert into pg_temp.judged_case
select
  encode(sha256(convert_to(merged.rule_id || E'\n' || merged.period || E'\n' || merged.subject::text, 'UTF8')), 'hex'),
  merged.rule_id,
  merged.rule_version,
  merged.period,
  merged.period_kind,
  merged.subject,
  merged.agency_code,
  spread.agencies,
  merged.severity,
  merged.kind,
  merged.amount,
  merged.reason_zh,
  merged.reason_en,
  merged.evidence,
  encode(sha256(convert_to(jsonb_build_array(
    merged.rule_version, merged.severity, merged.kind, merged.agency_code, spread.agencies, merged.amount::text,
    merged.reason_zh, merged.reason_en, merged.evidence)::text, 'UTF8')), 'hex'),
  merged.figure
from merged
join spread on spread.rule_id = merged.rule_id and spread.subject = merged.subject;
