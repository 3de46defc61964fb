-- Refuses a run that claims another rulebook than it judged by, or more for it than the release and the approvals give.
create or replace function review.require_standing(recorded bigint, rulebook text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  claim review.run;
  wrong text;
begin
  select * into strict claim from review.run where run_id = recorded;
  with content as (
    select name, content_sha256 from review.rulebook_contents(rulebook)
  ), used (name, sha256) as (
    select rule_id, rule_version from review.run_rule where run_id = recorded
    union all
    select 'tables/' || t.name, t.sha256 from review.run_table as t where t.run_id = recorded
  )
  select min(found.name) into wrong
  from (
    select used.name from used
    where not exists (select from content as c where c.name = used.name and c.content_sha256 = used.sha256)
    union all
    -- of two contents under one name nobody could say which was meant
    select c.name from content as c group by c.name having count(*) > 1
  ) as found;
  if wrong is not null or claim.rulebook_sha256 <> encode(sha256(convert_to(rulebook, 'UTF8')), 'hex') then
    raise exception using errcode = 'MC013',
      message = format('run %s judged by other contents than those of its rulebook%s', recorded, ': ' || wrong),
      detail = 'foreign-content';
  end if;

  select min(changed.name) into wrong
  from review.rulebook_changes(rulebook) as changed
  where not (changed.name = any (claim.unapproved)
    or coalesce(changed.proposal_id = any (claim.approvals), false));
  if wrong is not null or claim.approval <> (case
    when cardinality(claim.unapproved) > 0 then 'unapproved'
    when cardinality(claim.approvals) > 0 then 'approved'
    else 'release' end)
  then
    raise exception using errcode = 'MC014',
      message = format('run %s may not be recorded as "%s"%s', recorded, claim.approval,
        ': ' || wrong || ' is neither what shipped nor approved'),
      detail = 'false-standing',
      hint = 'after an upgrade of the program, mingcha migrate tells the store what ships with it';
  end if;
end
$$;
