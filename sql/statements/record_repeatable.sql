-- Notes which text of a repeatable part the store has.
insert into review.repeatable (path, sha256)
values ($1, $2)
on conflict (path) do update
set sha256 = excluded.sha256, applied_at = now(), applied_by = current_user;
