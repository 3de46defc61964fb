-- $1 tip, where the login may see it.
select t.*, to_char(t.added_at, 'YYYY-MM-DD HH24:MI') as added
from review.tip as t
where t.tip_id = $1;
