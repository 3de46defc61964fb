-- What a training course of a class may cost in yuan a person for all its days: the days up to full_days
-- count whole, those after them with a percentage. Source: 财行〔2016〕540号.
create or replace function rulebook.training_cap_sum(class integer, days integer, on_date date)
returns numeric
language sql stable strict parallel safe
as $$
  select trim_scale(c.cap * (least($2, c.full_days) + greatest($2 - c.full_days, 0) * c.pct_beyond / 100))
  from rulebook.training_cap as c
  where c.class = $1
    and (c.effective_from is null or c.effective_from <= $3)
    and (c.effective_to is null or c.effective_to >= $3)
$$;
