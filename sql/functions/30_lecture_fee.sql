-- What a lecturer of a rank may be paid in yuan a class hour, after tax; a rank without a figure: null.
create or replace function rulebook.lecture_fee(rank text, on_date date) returns numeric
language sql stable strict parallel safe
as $$
  select t.amount_yuan
  from rulebook.lecture_fee as t
  where t.rank = $1
    and (t.effective_from is null or t.effective_from <= $2)
    and (t.effective_to is null or t.effective_to >= $2)
$$;
