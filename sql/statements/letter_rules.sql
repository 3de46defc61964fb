-- $1 letter: see sql/functions/78_*_letter_rules.sql
select * from review.letter_rules($1::bigint);
