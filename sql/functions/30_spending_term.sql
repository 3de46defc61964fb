-- The word of a vocabulary list (kind) that a text holds, the longest first; null: none, or no text. Where the
-- word stands inside one of its exceptions (接待 in 信访接待) it does not count; a second time outside it does.
create or replace function rulebook.spending_term(use_des text, kind text) returns text
language sql stable strict parallel safe
as $$
  select v.term
  from rulebook.spending_vocabulary as v
  where v.kind = $2
    and strpos($1, v.term) > 0
    and (
      coalesce(v.exceptions, '') = ''
      or strpos(regexp_replace($1, v.exceptions, '|', 'g'), v.term) > 0)
  order by char_length(v.term) desc, v.term
  limit 1
$$;
