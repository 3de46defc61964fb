-- Notes which content a reference table has.
insert into review.loaded_table (name, sha256)
values ($1, $2)
on conflict (name) do update
set sha256 = excluded.sha256, loaded_at = now();
