-- Yes or no in the language of the reason.
create or replace function rulebook.show(value boolean, lang text) returns text
language sql immutable parallel safe
return case
  when value is null then '—'
  when starts_with(lang, 'zh') then case when value then '是' else '否' end
  else case when value then 'yes' else 'no' end
end;
