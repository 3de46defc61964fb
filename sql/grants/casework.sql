-- Which cases belong to several units: each reviewer finds those of his own.
alter table review.shared_case enable row level security;
alter table review.shared_case force row level security;
do $$
declare
  owner name;
begin
  select pg_get_userbyid(c.relowner) into owner from pg_catalog.pg_class as c where c.oid = 'review.shared_case'::regclass;
  drop policy if exists owner_sees_all on review.shared_case;
  drop policy if exists reader_sees_all on review.shared_case;
  drop policy if exists reviewer_sees on review.shared_case;
  execute format('create policy owner_sees_all on review.shared_case to %I using (true) with check (true)', owner);
end
$$;
create policy reader_sees_all on review.shared_case for select to :auditor, :mailer using (true);
create policy reviewer_sees on review.shared_case for select to :reviewer using (
  agency_code in (select v.agency_code from review.visible_agency as v where v.login = session_user));
grant select on review.shared_case to :auditor, :reviewer, :mailer;
-- What a run judged by, to repeat it.
grant select, insert on review.run_table to :auditor;
grant select on review.run_table to :reviewer, :mailer;
