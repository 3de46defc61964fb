-- What the units are called now.
select agency_code, agency_name
from ledger.agency
where pull_until is null and agency_code is not null and agency_name is not null;
