-- SHA-256 of each text, in their order.
select encode(sha256(convert_to(given.text, 'UTF8')), 'hex') as sha256
from unnest($1::text[]) with ordinality as given (text, place)
order by given.place;
