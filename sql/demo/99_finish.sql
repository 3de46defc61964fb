-- A disabled or forgotten rule must not go unnoticed: every rule that has a plant has two breaches and two near
-- misses at least.
do $$
declare
  lacking text;
begin
  select string_agg(rule_id, ', ') into lacking
  from (
    select rule_id from demo.plant group by rule_id
    having count(*) filter (where kind = 'breach') < 2 or count(*) filter (where kind = 'near_miss') < 2
  ) as thin;
  if lacking is not null or (select count(distinct rule_id) from demo.plant) <> 26 then
    raise exception 'plants are missing for %', coalesce(lacking, 'a whole rule');
  end if;
end $$;
drop table demo.document, demo.three_public_payment;
analyze;
