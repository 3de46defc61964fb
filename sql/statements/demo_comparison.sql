-- What was planted in the demo county, held against what was flagged: rule by rule, also where nothing was planted.
with planted as (
  select
    plant.rule_id, plant.kind,
    exists (
      select from review.flagged_case as c
      where c.rule_id = plant.rule_id and c.period = plant.period and c.subject = plant.subject
    ) as is_flagged
  from demo.plant
), beyond as (
  select c.rule_id
  from review.flagged_case as c
  where not exists (
    select from demo.plant
    where plant.kind = 'breach' and plant.rule_id = c.rule_id and plant.period = c.period and plant.subject = c.subject
  )
)
select
  rule_id,
  (select count(*) from planted as p where p.rule_id = named.rule_id and kind = 'breach') as planted,
  (select count(*) from planted as p where p.rule_id = named.rule_id and kind = 'breach' and is_flagged) as found,
  (select count(*) from planted as p where p.rule_id = named.rule_id and kind = 'near_miss') as near_misses,
  (select count(*) from planted as p where p.rule_id = named.rule_id and kind = 'near_miss' and not is_flagged) as spared,
  (select count(*) from beyond as b where b.rule_id = named.rule_id) as beyond
from (select rule_id from planted union select rule_id from beyond) as named
order by rule_id;
