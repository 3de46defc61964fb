-- The report box is the discipline office's, each login's within its jurisdiction. Nobody else gets anything of it but
-- the days, for the rules over the dataset `tip`.
revoke all on schema report_box from public, :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
revoke all on all tables in schema report_box from public, :judge, :auditor, :reviewer, :mailer, :discipline, :admin;
grant usage on schema report_box to :discipline;
grant select on report_box.sealed, review.tip, review.tip_event, review.tip_check, review.tip_link, review.tip_case,
  review.tip_deadline, review.agency_scope to :discipline;
-- Working days are counted with the reference tables.
grant usage on schema rulebook to :discipline;
grant select on rulebook.holiday to :discipline;
grant execute on function
  review.require_discipline(), review.is_discipline(), review.sees_tip(text), review.role_of(text),
  review.store_day(timestamptz), review.reserve_tips(integer),
  review.add_tip(bigint, text, date, text, boolean, text, text, text, jsonb),
  review.note_tip(bigint, jsonb), review.stage_tip(bigint, integer, text, date),
  review.check_tip(bigint, integer, text, jsonb), review.verify_tip(bigint, boolean, jsonb),
  review.close_tip(bigint, integer, text, date, jsonb), review.link_tip(bigint, bigint, boolean),
  review.reseal_tip(text, text, text, text), review.chain_tip_key(text, text, bigint), review.tip_keys()
to :discipline;
-- Asking who one is gives nothing away, and lets the others be told why they are refused.
grant execute on function review.require_discipline() to :auditor, :reviewer, :mailer, :admin, :judge;
-- With a receipt code anybody learns how far its tip has come.
grant execute on function review.tip_status(text) to :auditor, :reviewer, :mailer, :discipline, :admin;
-- The pull takes our own rows into the ledger.
grant select on review.own_tip, review.own_rectification to :auditor;
do $$
declare
  place regclass;
  owner name;
begin
  foreach place in array array[
    'report_box.sealed', 'review.tip', 'review.tip_event', 'review.tip_check', 'review.tip_link']::regclass[]
  loop
    select pg_get_userbyid(c.relowner) into owner from pg_catalog.pg_class as c where c.oid = place;
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('drop policy if exists owner_sees_all on %s', place);
    execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', place, owner);
    execute format('drop policy if exists discipline_sees on %s', place);
  end loop;
end
$$;
create policy discipline_sees on review.tip for select to :discipline using (
  -- a tip may name a unit that no pull has brought yet; tips are few
  exists (
    select from review.agency_scope as s
    where s.login = session_user and (s.agency_prefix = '' or starts_with(subject_agency_code, s.agency_prefix))));
create policy discipline_sees on review.tip_event for select to :discipline using (
  exists (select from review.tip as t where t.tip_id = tip_event.tip_id));
create policy discipline_sees on review.tip_check for select to :discipline using (
  exists (select from review.tip as t where t.tip_id = tip_check.tip_id));
create policy discipline_sees on review.tip_link for select to :discipline using (
  exists (select from review.tip as t where t.tip_id = tip_link.tip_id));
create policy discipline_sees on report_box.sealed for select to :discipline using (
  exists (select from review.tip as t where t.tip_id = sealed.tip_id));
drop policy if exists discipline_sees on review.agency_scope;
create policy discipline_sees on review.agency_scope for select to :discipline using (login = session_user);
