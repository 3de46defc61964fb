-- $1 letter, $2 cases of one rule at most
select * from review.letter_lines($1::bigint, $2::integer);
