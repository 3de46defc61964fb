-- Links a tip with a case, or takes the link away. The case must be of the login's jurisdiction too.
create or replace function review.link_tip(tip_id bigint, case_id bigint, is_linked boolean default true)
returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file review.tip := review.begin_tip(tip_id);
  stands boolean;
begin
  if not exists (
    select from review.case_file as c
    where c.case_id = link_tip.case_id
      and exists (select from unnest(c.agencies || c.agency_code) as code where review.sees_tip(code)))
  then
    raise exception using errcode = 'MC001', detail = 'unknown-case',
      message = format('there is no case %s in your jurisdiction', case_id),
      hint = 'mingcha tips show prints the cases on whom the tip names';
  end if;
  stands := exists (
    select from review.tip_link as l
    where l.tip_id = link_tip.tip_id and l.case_id = link_tip.case_id and l.unlinked_by is null);
  if stands = is_linked then
    raise exception using errcode = 'MC003', detail = case when is_linked then 'linked-already' else 'not-linked' end,
      message = format('tip %s and case %s are %s', tip_id, case_id,
        case when is_linked then 'linked already' else 'not linked' end),
      hint = 'mingcha tips show prints the links';
  end if;
  if is_linked then
    insert into review.tip_link (tip_id, case_id, linked_by, linked_at)
    values (link_tip.tip_id, link_tip.case_id, session_user, clock_timestamp());
  else
    update review.tip_link as l set unlinked_by = session_user, unlinked_at = clock_timestamp()
    where l.tip_id = link_tip.tip_id and l.case_id = link_tip.case_id and l.unlinked_by is null;
  end if;
  return review.record_tip_act(
    tip_id, case when is_linked then 'linked' else 'unlinked' end, '[]', null, null, case_id);
end
$$;
