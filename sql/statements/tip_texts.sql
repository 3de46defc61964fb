-- $1 tip. Its texts, sealed, in the order in which they came.
select s.seal_id, s.tip_id, s.event_id, s.field, s.key_id, encode(s.sealed, 'base64') as sealed, s.commitment
from report_box.sealed as s
where s.tip_id = $1
order by s.event_id, s.field desc;
