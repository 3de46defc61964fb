-- $1 name, $2 content: the rows of a reference table, as they judge.
insert into review.content (sha256, kind, name, content)
values (encode(sha256(convert_to($2, 'UTF8')), 'hex'), 'table', $1, $2)
on conflict do nothing;
