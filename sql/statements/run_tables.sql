-- $1 run: the reference tables that it judged by.
select t.name, content.content
from review.run_table as t
join review.content as content on content.sha256 = t.sha256
where t.run_id = $1::bigint
order by t.name;
