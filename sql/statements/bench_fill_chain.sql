-- For the benchmark: so many records of the size of a decision, without the work of appending each.
do $$
declare
  first bigint := (select record_number + 1 from review.chain_head);
  last bigint := first + current_setting('mingcha.records')::bigint - 1;
  hash text := (select sha256 from review.chain_head);
  record_body text;
  instant timestamptz := '2025-01-01 08:00:00.123456+08';
begin
  for number in first..last loop
    record_body := review.canonical_json(jsonb_build_object(
      'action', 'decided', 'case_id', number, 'event_id', number, 'from_state', 'open', 'to_state', 'confirmed',
      'reason', '经核对原始凭证与合同，金额与日期属实', 'work_version', 2));
    insert into review.chain_record (record_number, kind, at, actor, body, previous_sha256, sha256)
    values (number, 'decision', instant, 'reviewer', record_body, hash, encode(sha256(convert_to(
      '{"actor":"reviewer","at":"' || to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || '","body":' || record_body || ',"kind":"decision","previous":"' || hash || '","record":"' || number || '"}',
      'UTF8')), 'hex'))
    returning sha256 into hash;
    instant := instant + interval '1 second';
  end loop;
  update review.chain_head set record_number = last, sha256 = hash;
end
$$;
