-- The prefixes that the session's login was given, where row-level security goes by them alone.
select agency_prefix
from review.agency_scope
where login = session_user and row_security_active('review.case_file')
order by agency_prefix;
