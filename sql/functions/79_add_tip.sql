-- Puts a report into the box under a reserved number. Its text, and the reporter where there is one, come encrypted. No day: it came today.
create or replace function review.add_tip(
  tip_id bigint, kind text, received_on date, channel text, is_real_name boolean, agency_code text,
  supplier_code text, code_sha256 text, seals jsonb
) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  day date := coalesce(received_on, review.store_day());
begin
  perform review.require_discipline();
  if not exists (select from pg_sequences as q
    where q.schemaname = 'review' and q.sequencename = 'tip_number' and add_tip.tip_id between 1 and q.last_value)
    or exists (select from review.tip as t where t.tip_id = add_tip.tip_id)
  then
    raise exception using errcode = 'MC006', detail = 'number-not-reserved',
      message = format('the number %s is not reserved for a new tip', add_tip.tip_id),
      hint = 'reserve one with review.reserve_tips';
  end if;
  if agency_code is null and supplier_code is null then
    raise exception using errcode = 'MC005', detail = 'subject-needed',
      message = 'the tip is about nobody: neither an agency nor a supplier is given',
      hint = 'give --agency or --supplier';
  end if;
  if agency_code is not null and exists (select from review.known_agency)
    and not exists (select from review.known_agency as k where k.agency_code = add_tip.agency_code)
  then
    raise exception using errcode = 'MC008', detail = 'unknown-agency',
      message = format('no agency has the code "%s"', left(agency_code, 63)),
      hint = 'codes are those of the dataset agency';
  end if;
  if supplier_code is not null and exists (select from ledger.supplier where pull_until is null)
    and not exists (select from ledger.supplier as s where s.supplier_code = add_tip.supplier_code)
  then
    raise exception using errcode = 'MC008', detail = 'unknown-supplier',
      message = format('no supplier has the code "%s"', left(supplier_code, 63)),
      hint = 'codes are those of the dataset supplier';
  end if;
  if not review.sees_tip(agency_code) then
    raise exception using errcode = 'MC004', detail = 'foreign-tip',
      message = case when agency_code is null
        then format('a tip on no agency is for a login whose scope is all agencies; that of %s is not', session_user)
        else format('%s lies outside the jurisdiction of %s', agency_code, session_user) end,
      hint = 'an administrator gives scopes with mingcha roles grant';
  end if;
  perform review.checked_tip_day(day, '1990-01-01', 'received');
  if not exists (select from jsonb_array_elements(seals) as s where s ->> 'field' = 'text')
    or exists (select from jsonb_array_elements(seals) as s where s ->> 'field' not in ('text', 'reporter'))
  then
    raise exception using errcode = 'MC005', detail = 'text-needed',
      message = 'a tip has a text, and at most a reporter besides', hint = 'give the text in a file';
  end if;
  if is_real_name and not exists (select from jsonb_array_elements(seals) as s where s ->> 'field' = 'reporter') then
    raise exception using errcode = 'MC005', detail = 'reporter-needed',
      message = 'a real-name tip names its reporter', hint = 'give --reporter-file, or leave --real-name out';
  end if;
  insert into review.tip (
    tip_id, kind, received_on, channel, is_real_name, subject_agency_code, subject_supplier_code, code_sha256, added_by)
  values (
    add_tip.tip_id, add_tip.kind, day, add_tip.channel, add_tip.is_real_name, add_tip.agency_code,
    add_tip.supplier_code, add_tip.code_sha256, session_user);
  return review.record_tip_act(add_tip.tip_id, 'added', seals, day);
end
$$;
