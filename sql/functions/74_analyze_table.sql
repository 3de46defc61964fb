-- Has the planner look at a table that was just filled: only the owner of a table may, and an auditor is not.
create or replace function review.analyze_table(filled regclass) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select from pg_class as c
    where c.oid = filled and c.relkind in ('r', 'p') and c.relnamespace in (
      select n.oid from pg_namespace as n where n.nspname in ('ledger', 'rulebook', 'review')))
  then
    raise exception using errcode = 'MC008', detail = 'foreign-table',
      message = format('%s is no table of this store', filled), hint = 'name a table of ledger, rulebook or review';
  end if;
  execute format('analyze %s', filled);
end
$$;
