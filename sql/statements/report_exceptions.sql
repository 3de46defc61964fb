-- $1 present day: accepted explanations that are in force.
select count(*) as exceptions
from review.explained_exception
where approved_at is not null and revoked_at is null and $1::date between valid_from and valid_until;
