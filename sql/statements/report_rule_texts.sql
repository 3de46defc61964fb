-- $1 versions: the rules that judged, as they were.
select sha256, name, content
from review.content
where sha256 = any ($1::text[]);
