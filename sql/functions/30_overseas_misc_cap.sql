-- The incidental allowance of a day abroad, in the currency named: the city's, else that of the country's
-- other cities (其他城市), else the country's (全国). Without a city only a figure for the whole country holds. No
-- row in that currency: null.
create or replace function rulebook.overseas_misc_cap(country text, city text, currency text, on_date date)
returns numeric
language sql stable parallel safe
as $$
  select c.misc_per_day
  from rulebook.overseas_cap as c
  where c.country = $1
    and c.currency = $3
    and (c.city = $2 or c.city = '全国' or (c.city = '其他城市' and not rulebook.blank($2)))
    and (c.effective_from is null or c.effective_from <= $4)
    and (c.effective_to is null or c.effective_to >= $4)
    and $4 is not null
  order by case c.city when $2 then 0 when '其他城市' then 1 else 2 end
  limit 1
$$;
