-- low 1, medium 2, high 3
create or replace function review.severity_rank(severity text) returns integer
language sql immutable strict parallel safe
as $$
  select array_position(array['low', 'medium', 'high'], $1)
$$;
