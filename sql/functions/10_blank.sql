-- True for null and for a text of nothing but white space (the ideographic and the no-break space too).
-- Never null.
create or replace function rulebook.blank(value text) returns boolean
language sql immutable parallel safe
return coalesce(btrim(value, E' \t\r\n\f\u000b\u00a0\u3000') = '', true);
