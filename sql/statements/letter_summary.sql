-- $1 letter: see sql/functions/78_*_letter_summary.sql
select * from review.letter_summary($1::bigint);
