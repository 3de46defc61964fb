-- Who gets letters; '*' = all agencies.
select
  address, language,
  case when '' = any (agencies) then '*' else array_to_string(agencies, ' ') end as agencies,
  minimum_severity, detail, frequency, wants_all_quiet::text as all_quiet, to_char(starts_with, 'YYYY-MM') as starts_with
from review.subscriber
where is_active
order by lower(address);
