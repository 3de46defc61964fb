-- Our own tips as rows of the dataset `tip`: numbers and days, nothing of what they say. Their key begins with `m:`;
-- the source's rows keep their keys as they are.
create or replace view review.own_tip with (security_barrier = true) as
select 'm:' || tip_id as tip_id, kind, received_on, channel, is_real_name, subject_agency_code, transferred_on,
  accepted_on, notified_on, verified_on, concluded_on, fed_back_on, outcome
from review.tip;
