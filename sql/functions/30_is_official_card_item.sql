-- Whether spending under an economic code has to be paid by official card on that day.
create or replace function rulebook.is_official_card_item(eco_code text, on_date date) returns boolean
language sql stable strict parallel safe
as $$
  select exists (
    select from rulebook.official_card_item as i
    where i.code = $1
      and (i.effective_from is null or i.effective_from <= $2)
      and (i.effective_to is null or i.effective_to >= $2)
  )
$$;
