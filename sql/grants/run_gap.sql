-- What tables lacked is seen like the answers: the auditor records it, and a reviewer reads it of his agencies.
grant select on review.run_gap to :auditor, :reviewer, :discipline, :admin;
grant insert on review.run_gap to :auditor;
alter table review.run_gap enable row level security;
alter table review.run_gap force row level security;
do $$
declare
  owner name;
begin
  select pg_get_userbyid(c.relowner) into owner from pg_catalog.pg_class as c where c.oid = 'review.run_gap'::regclass;
  drop policy if exists owner_sees_all on review.run_gap;
  execute format('create policy owner_sees_all on review.run_gap to %I using (true) with check (true)', owner);
end
$$;
drop policy if exists reader_sees_all on review.run_gap;
drop policy if exists auditor_records on review.run_gap;
drop policy if exists reviewer_sees on review.run_gap;
create policy reader_sees_all on review.run_gap for select to :auditor, :mailer using (true);
create policy auditor_records on review.run_gap for insert to :auditor with check (true);
create policy reviewer_sees on review.run_gap for select to :reviewer using (
  agency_code in (select v.agency_code from review.visible_agency as v where v.login = session_user));
