-- $1 letter: see sql/functions/78_*_letter_unchecked.sql
select * from review.letter_unchecked($1::bigint);
