-- $1 letter: see sql/functions/78_*_letter_spending.sql
select * from review.letter_spending($1::bigint);
