-- Agencies that a pull or a case brings are learnt at once.
create or replace trigger agency_learnt after insert on ledger.agency
  referencing new table as new_rows for each statement execute function review.learn_pulled_agencies();
create or replace trigger case_agency_learnt after insert on review.case_file
  referencing new table as new_rows for each statement execute function review.learn_case_agencies();
-- A trigger with a list of columns may not look at all rows at once; a run updates cases seldom.
create or replace trigger case_agency_relearnt after update on review.case_file
  referencing new table as new_rows for each statement execute function review.learn_case_agencies();

-- The auditor pulls and records. He reads everything, closes versions, and changes nothing of what was.
grant usage on schema ledger, rulebook to :auditor;
grant select on all tables in schema ledger, rulebook to :auditor;
grant select on review.setting, review.loaded_table, review.content, review.run, review.run_rule, review.run_agency,
  review.case_file, review.case_evidence, review.case_event, review.flagged_case, review.agency_scope,
  review.known_agency to :auditor;
grant insert on all tables in schema ledger, rulebook to :auditor;
grant delete on ledger.month_total to :auditor;
grant update on ledger.month_total, ledger.dataset_state to :auditor;
do $$
declare
  place record;
begin
  for place in
    select c.oid::regclass as name, string_agg(quote_ident(a.attname), ', ') as columns
    from pg_catalog.pg_class as c
    join pg_catalog.pg_attribute as a on a.attrelid = c.oid and a.attname in ('pull_until', 'pulled_until')
    where c.relnamespace = 'ledger'::regnamespace and c.relkind = 'r'
    group by c.oid
  loop
    execute format('grant update (%s) on %s to %I', place.columns, place.name, :'auditor');
  end loop;
  for place in
    select c.oid::regclass as name
    from pg_catalog.pg_class as c
    where c.relnamespace = 'rulebook'::regnamespace and c.relkind = 'r'
  loop
    -- reference tables are loaded anew when their content changes
    execute format('grant delete on %s to %I', place.name, :'auditor');
  end loop;
end
$$;
grant insert, update on review.loaded_table to :auditor;
grant insert on review.content, review.run, review.run_rule, review.run_agency, review.case_file, review.case_evidence,
  review.case_event to :auditor;
grant update (finished_at) on ledger.pull to :auditor;
grant update (opened, reopened, gone, excepted, explained) on review.run to :auditor;
grant execute on function review.analyze_table(regclass) to :auditor;

-- The reviewer reads the cases of his agencies, and acts on them through functions. Of the ledger he reads the views
-- that leave out other agencies and personal columns.
grant select on review.content, review.run, review.run_rule, review.run_agency, review.case_file, review.case_evidence,
  review.case_event, review.flagged_case, review.agency_scope, review.visible_agency to :reviewer;
grant execute on function review.may_decide(text[]), review.role_of(text) to :reviewer;
grant execute on function review.narrow_scope() to :auditor, :reviewer, :mailer, :discipline, :admin;
do $$
declare
  place regclass;
begin
  for place in
    select c.oid
    from pg_catalog.pg_class as c
    where c.relnamespace = 'review'::regnamespace and c.relkind = 'v' and c.relname like 'ledger\_%'
  loop
    execute format('grant select on %s to %I', place, :'reviewer');
  end loop;
end
$$;

-- The mailer reads summaries; the discipline office its own box.
grant select on review.run, review.run_rule to :mailer;

-- The administrator grants roles and scopes.
grant select on review.agency_scope, review.visible_agency, review.known_agency to :admin;
grant execute on function review.grant_role(text, text, text[]), review.revoke_role(text, text, text[]),
  review.role_of(text) to :admin;

-- Row by row. The owner's functions see everything; they ask may_decide themselves.
do $$
declare
  place regclass;
  owner name;
begin
  foreach place in array array[
    'review.case_file', 'review.case_evidence', 'review.case_event', 'review.rectification',
    'review.deadline_extension', 'review.explained_exception', 'review.run', 'review.run_agency',
    'review.agency_scope', 'review.visible_agency']::regclass[]
  loop
    select pg_get_userbyid(c.relowner) into owner from pg_catalog.pg_class as c where c.oid = place;
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('drop policy if exists owner_sees_all on %s', place);
    execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', place, owner);
    execute format('drop policy if exists reader_sees_all on %s', place);
    execute format('drop policy if exists auditor_records on %s', place);
    execute format('drop policy if exists reviewer_sees on %s', place);
  end loop;
end
$$;
create policy reader_sees_all on review.case_file for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.case_evidence for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.case_event for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.rectification for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.deadline_extension for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.explained_exception for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.run for select
  to :judge, :auditor, :reviewer, :mailer, :discipline, :admin using (true);
create policy reader_sees_all on review.run_agency for select to :auditor, :mailer using (true);
create policy reader_sees_all on review.agency_scope for select to :auditor, :admin using (true);
create policy reader_sees_all on review.visible_agency for select to :auditor, :admin using (true);

-- Whoever records a run signs it with his own login, and writes no event that a person would.
drop policy if exists auditor_updates on review.run;
drop policy if exists auditor_updates on review.case_file;
create policy auditor_records on review.run for insert to :auditor with check (recorded_by = session_user);
create policy auditor_updates on review.run for update to :auditor using (recorded_by = session_user);
create policy auditor_records on review.run_agency for insert to :auditor with check (true);
create policy auditor_records on review.case_file for insert to :auditor with check (assignee is null);
create policy auditor_updates on review.case_file for update to :auditor using (true) with check (true);
create policy auditor_records on review.case_evidence for insert to :auditor with check (true);
create policy auditor_records on review.case_event for insert to :auditor
  with check (run_id is not null and actor = session_user);

-- Both subqueries are answered once a statement: the first is hashed, the second is an array for the few shared cases.
create policy reviewer_sees on review.case_file for select to :reviewer using (
  agency_code in (select v.agency_code from review.visible_agency as v where v.login = session_user)
  or (is_shared
    and agencies && array(select v.agency_code from review.visible_agency as v where v.login = session_user)));
create policy reviewer_sees on review.case_evidence for select to :reviewer using (
  exists (select from review.case_file as c where c.case_id = case_evidence.case_id));
create policy reviewer_sees on review.case_event for select to :reviewer using (
  exists (select from review.case_file as c where c.case_id = case_event.case_id));
create policy reviewer_sees on review.rectification for select to :reviewer using (
  exists (select from review.case_file as c where c.case_id = rectification.case_id));
create policy reviewer_sees on review.deadline_extension for select to :reviewer using (
  exists (select from review.case_file as c where c.case_id = deadline_extension.case_id));
create policy reviewer_sees on review.explained_exception for select to :reviewer using (
  exists (
    select from review.agency_scope as s
    where s.login = session_user
      and (starts_with(agency_prefix, s.agency_prefix) or starts_with(s.agency_prefix, agency_prefix))));
create policy reviewer_sees on review.run_agency for select to :reviewer using (
  agency_code in (select v.agency_code from review.visible_agency as v where v.login = session_user));
create policy reviewer_sees on review.agency_scope for select to :reviewer using (login = session_user);
create policy reviewer_sees on review.visible_agency for select to :reviewer using (login = session_user);
