-- Files the letters of a run: belongs into the run's transaction, so that no run is without its letters. A letter that
-- waits still is made to tell of the newer run. Returns how many were filed.
create or replace function review.file_letters(run_id bigint) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  renewed bigint;
  filed bigint;
begin
  -- A run of some rules says nothing of the others.
  if not exists (select from review.subscriber where is_active)
    or exists (select from review.run as r where r.run_id = $1 and r.is_partial)
  then
    return 0;
  end if;
  create temporary table letter_draft on commit drop as
  select * from review.draft_letters($1) as d where d.is_due;

  update review.outbox as o
  set run_id = $1, agency_codes = d.agency_codes, is_change = d.is_change, since_run = d.since_run
  from pg_temp.letter_draft as d
  where o.outbox_id = d.pending_id;
  get diagnostics renewed = row_count;

  insert into review.outbox (
    subscriber_id, kind, period, edition, is_change, run_id, since_run, agency_codes, message_id)
  select d.subscriber_id, 'digest', d.period, d.edition, d.is_change, $1, d.since_run, d.agency_codes,
    review.new_message_id()
  from pg_temp.letter_draft as d
  join review.subscriber as s on s.subscriber_id = d.subscriber_id
  where d.pending_id is null and (d.has_news or s.wants_all_quiet and not d.is_change)
  -- readers of the same agencies follow each other: what they read is then gathered once
  order by d.agency_codes nulls first, s.minimum_severity, d.subscriber_id;
  get diagnostics filed = row_count;
  drop table pg_temp.letter_draft;
  return renewed + filed;
end
$$;
