-- The texts that judged, each once.
insert into review.content (sha256, kind, name, content)
select rule_version, 'rule', rule_id, content from pg_temp.judged_rule
on conflict do nothing;
