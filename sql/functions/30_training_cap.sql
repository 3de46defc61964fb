-- What a training course of a class (1 to 3) may cost in yuan a person and day. Source: 财行〔2016〕540号.
create or replace function rulebook.training_cap(class integer, on_date date) returns numeric
language sql stable strict parallel safe
as $$
  select t.cap
  from rulebook.training_cap as t
  where t.class = $1
    and (t.effective_from is null or t.effective_from <= $2)
    and (t.effective_to is null or t.effective_to >= $2)
$$;
