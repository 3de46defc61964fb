-- $1 versions: the rules that judged, as they were.
select rule_version, content from review.rule_texts($1::text[]);
