-- $1 run: the letters that it calls for.
select review.file_letters($1::bigint);
