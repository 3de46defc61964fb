-- Proposes that cases of a rule within a scope are explained until a day. It closes nothing before another login
-- approved it. The scope names a prefix of agencies, subject keys, or both.
create or replace function review.propose_exception(
  rule_id text, agency_prefix text, subject jsonb, valid_from date, valid_until date, explanation text
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  why text := review.checked_text(explanation, 'explanation', true);
  prefix text := coalesce(agency_prefix, '');
  keys jsonb := coalesce(subject, '{}');
  proposed bigint;
begin
  if jsonb_typeof(keys) <> 'object' or exists (
    select from jsonb_each(case jsonb_typeof(keys) when 'object' then keys else '{}' end) as k
    where jsonb_typeof(k.value) <> 'string')
  then
    raise exception using errcode = 'MC008', detail = 'wrong-subject',
      message = 'the subject is not an object of texts', hint = 'as in {"contract_no": "HT-7"}';
  elsif prefix = '' and keys = '{}' then
    raise exception using errcode = 'MC009', detail = 'scope-too-broad',
      message = 'an exception for every agency and every subject would switch the rule off',
      hint = 'name a prefix of agency codes, or the subject, or both';
  elsif valid_from is null or valid_until is null or valid_from > valid_until or not isfinite(valid_from)
    or not isfinite(valid_until) or valid_until < review.store_day()
  then
    raise exception using errcode = 'MC008', detail = 'wrong-days',
      message = format('%s to %s is no stretch of days that reaches to today or later',
        coalesce(valid_from::text, 'no day'), coalesce(valid_until::text, 'no day')),
      hint = 'give the first and the last day on which the explanation holds';
  elsif propose_exception.rule_id is null or not exists (
    select from review.run_rule as r where r.rule_id = propose_exception.rule_id)
  then
    raise exception using errcode = 'MC008', detail = 'unknown-rule',
      message = format('no run has judged a rule "%s"', left(propose_exception.rule_id, 100)),
      hint = 'mingcha rules list shows the rules';
  elsif review.may_except(prefix) is not true then
    raise exception using errcode = 'MC004', detail = 'foreign-scope',
      message = format('%s may not decide for all agencies below "%s"', session_user, prefix),
      hint = 'an administrator gives scopes with mingcha roles grant';
  end if;
  insert into review.explained_exception (
    rule_id, agency_prefix, subject, valid_from, valid_until, explanation, proposed_by, proposed_at)
  values (
    propose_exception.rule_id, prefix, keys, propose_exception.valid_from, propose_exception.valid_until, why,
    session_user, clock_timestamp())
  returning exception_id into proposed;
  perform review.append_chain('exception', review.chain_exception(proposed, 'proposed', '{}'));
  return proposed;
end
$$;
