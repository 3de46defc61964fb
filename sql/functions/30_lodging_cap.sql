-- The lodging cap in yuan of one night, for a rank (minister, director, other). The city's season that holds
-- the night, else the city's other rows, else likewise the row for the rest of the province (其他地区) or for
-- all of it (全省). A city that counts as a province of its own is also found under the province around it.
-- Without a city only a figure for all of the province holds. No cap: null. Source: 财行〔2016〕71号.
create or replace function rulebook.lodging_cap(province text, city text, rank text, night date)
returns numeric
language sql stable parallel safe
as $$
  select case $3 when 'minister' then c.minister when 'director' then c.director when 'other' then c.other end
  from rulebook.lodging_cap as c
  where (c.province = $1 or c.surrounding_province = $1)
    and (c.city = $2 or c.city = '全省' or (c.city = '其他地区' and not rulebook.blank($2)))
    and (c.effective_from is null or c.effective_from <= $4)
    and (c.effective_to is null or c.effective_to >= $4)
    and $4 is not null
    and case
      when coalesce(c.season_from, '') = '' then true
      when c.season_from <= c.season_to
      then to_char($4::timestamp, 'MM-DD') between c.season_from and c.season_to
      else to_char($4::timestamp, 'MM-DD') >= c.season_from or to_char($4::timestamp, 'MM-DD') <= c.season_to
    end
  order by c.city is not distinct from $2 desc, coalesce(c.season_from, '') <> '' desc
  limit 1
$$;
