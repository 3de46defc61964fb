-- The findings of a check, gravest first.
select rule_id, severity, agency_code, subject, period, amount, reason_zh, reason_en
from pg_temp.judged_case
order by array_position(array['high', 'medium', 'low'], severity), rule_id, agency_code, subject::text;
