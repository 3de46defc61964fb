-- Records what a migration has applied; the first one also how every row stands that is noted from then on. Where there
-- is nothing to say, nothing. The store's owner calls it when he migrates; nobody else may.
create or replace function review.append_migration(applied text) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set datestyle = 'ISO, YMD'
as $$
declare
  place record;
begin
  if not exists (select from review.chain_row) then
    for place in
      select n.nspname || '.' || c.relname as name, t.tgrelid::regclass as noted,
        trim_array(string_to_array(encode(t.tgargs, 'escape'), '\000'), 1) as key_columns
      from pg_trigger as t
      join pg_class as c on c.oid = t.tgrelid
      join pg_namespace as n on n.oid = c.relnamespace
      where t.tgfoid = 'review.note_row'::regproc
      order by 1
    loop
      execute format('select review.note_content(%L, %L, to_jsonb(t), false) from %s as t', place.name,
        place.key_columns, place.noted);
    end loop;
  end if;
  if applied = '' and not exists (select from review.open_batch where transaction_id = pg_current_xact_id()) then
    return null;
  end if;
  return review.append_chain('migration', jsonb_build_object('applied', nullif(applied, '')));
end
$$;
