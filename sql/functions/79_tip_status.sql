-- How far the tip of a receipt code has come, and nothing else; null where no tip has it. The code itself stays with
-- the reporter: this takes its SHA-256.
create or replace function review.tip_status(code_sha256 text) returns text
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  select case
    when t.concluded_on is not null then 'concluded'
    when t.verified_on is not null then 'checked'
    when t.accepted_on is not null then 'accepted'
    else 'received'
  end
  from review.tip as t
  where t.code_sha256 = tip_status.code_sha256
$$;
