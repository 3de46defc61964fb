-- The hash of a row: its columns as JSON without those that are null.
create or replace function review.row_sha256(columns jsonb) returns bytea
language sql immutable strict parallel safe
return sha256(convert_to(jsonb_strip_nulls(columns)::text, 'UTF8'));
