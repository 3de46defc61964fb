-- $1 key. Some texts that it sealed, as far as the login may see their tips.
select s.seal_id, s.tip_id, s.field, s.key_id, encode(s.sealed, 'base64') as sealed, s.commitment
from report_box.sealed as s
where s.key_id = $1
order by s.seal_id
limit 50;
