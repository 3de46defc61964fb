-- $1 unused. What follows from other rows and must be nothing else: which agencies a login sees, which codes are known,
-- and the units of cases that have several.
with granted as (
  select distinct s.login, k.agency_code
  from review.agency_scope as s
  join review.known_agency as k on starts_with(k.agency_code, s.agency_prefix)
), shared as (
  select distinct code as agency_code, c.case_id
  from review.case_file as c
  cross join unnest(c.agencies) as code
  where cardinality(c.agencies) > 1
), fault as (
  select 'review.visible_agency ' || login || ' ' || agency_code as place
  from (
    (select login, agency_code from review.visible_agency except all select login, agency_code from granted)
    union all
    (select login, agency_code from granted except all select login, agency_code from review.visible_agency)
  ) as differing
  union all
  select 'review.known_agency ' || agency_code
  from (
    select agency_code from ledger.agency where agency_code is not null
    union
    select code from review.case_file as c cross join unnest(c.agencies || c.agency_code) as code
    except
    select agency_code from review.known_agency
  ) as unknown
  union all
  select 'review.shared_case ' || case_id || ' ' || agency_code
  from (
    (select agency_code, case_id from review.shared_case except all select agency_code, case_id from shared)
    union all
    (select agency_code, case_id from shared except all select agency_code, case_id from review.shared_case)
  ) as differing
)
select null::bigint as record, 'derived' as kind, min(place) as place, '' as detail
from fault
where $1::bigint is not null
having count(*) > 0;
