-- The words of a code, or of several with 、 between them, in the language of the reason; a code that has none stands
-- for itself.
create or replace function rulebook.show_word(value text, lang text, words jsonb) returns text
language sql immutable parallel safe
return coalesce((
  select string_agg(coalesce(words ->> part.code, part.code),
    case when starts_with(lang, 'zh') then '、' else ', ' end order by part.place)
  from string_to_table(value, '、') with ordinality as part (code, place)), '—');
