-- $1 role, $2 name, $3 whether it has its rights
insert into review.role_name as kept (role, name, is_granted) values ($1, $2, $3::boolean)
on conflict (role) do update set name = excluded.name, is_granted = excluded.is_granted
where (kept.name, kept.is_granted) is distinct from (excluded.name, excluded.is_granted);
