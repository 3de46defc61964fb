-- A disabled or forgotten rule must not go unnoticed: every rule that has a plant has a breach and a near
-- miss at least.
do $$
declare
  lacking text;
begin
  select string_agg(rule_id, ', ') into lacking
  from (
    select rule_id from demo.plant group by rule_id
    having count(*) filter (where kind = 'breach') = 0 or count(*) filter (where kind = 'near_miss') = 0
  ) as thin;
  if lacking is not null or (select count(distinct rule_id) from demo.plant) <> 222 then
    raise exception 'plants are missing for %', coalesce(lacking, 'a whole rule');
  end if;
end $$;
drop table demo.document, demo.three_public_payment;
analyze;
