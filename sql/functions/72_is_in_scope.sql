-- Whether a case lies in an exception's scope: all of its agencies below the prefix, all given subject keys equal.
create or replace function review.is_in_scope(
  agencies text[], subject jsonb, agency_prefix text, wanted jsonb
) returns boolean
language sql immutable parallel safe
return subject @> wanted
  and not exists (select from unnest(agencies) as code where not starts_with(code, agency_prefix));
