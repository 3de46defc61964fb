-- A rule's version is the hash of its content.
update pg_temp.judged_rule set rule_version = encode(sha256(convert_to(content, 'UTF8')), 'hex');
