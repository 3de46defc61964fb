-- True for null and for a text of nothing but white space (the ideographic and the no-break space too).
-- Never null. What begins with a visible character of ASCII or a Chinese one is told apart at half the cost.
create or replace function rulebook.blank(value text) returns boolean
language sql immutable parallel safe
return case
  when ascii(value) between 33 and 126 or ascii(value) between 19968 and 40959 then false
  else coalesce(btrim(value, E' \t\r\n\f\u000b\u00a0\u3000') = '', true)
end;
