-- A Message-ID that nobody has: it is drawn once and stays with its row.
create or replace function review.new_message_id() returns text
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select '<mingcha.' || replace(gen_random_uuid()::text, '-', '') || '@' || coalesce(
    (select value from review.setting where name = 'mail_domain'),
    (select split_part(value, '@', 2) from review.setting where name = 'mail_from'),
    'mingcha.invalid') || '>'
$$;
