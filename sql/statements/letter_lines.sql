-- $1 letter: see sql/functions/78_*_letter_lines.sql
select * from review.letter_lines($1::bigint);
