-- What was applied, oldest first.
select number, name, sha256, to_char(applied_at, 'YYYY-MM-DD HH24:MI') as applied_at, applied_by
from review.migration
order by number;
