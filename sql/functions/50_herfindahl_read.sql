-- The sum of the squared shares that the keys have in the total; null where the total is 0 or there is nothing.
create or replace function rulebook.herfindahl_read(amounts text[])
returns numeric
language sql
immutable
parallel safe
begin atomic
    select sum(part.amount * part.amount) / nullif(sum(part.amount) ^ 2, 0)
    from (
        select sum(split_part(entry.line, '|', 1)::numeric) as amount
        from unnest(amounts) as entry (line)
        group by substr(entry.line, strpos(entry.line, '|') + 1)
    ) as part;
end
