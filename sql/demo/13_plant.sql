-- What is planted: breaches of every rule, and near misses that must stay clear.
-- period and subject are those of the case that a breach makes, and that a near miss would make.
create table demo.plant (
  plant_id text primary key,
  rule_id text not null,
  kind text not null check (kind in ('breach', 'near_miss')),
  period text not null,
  subject jsonb not null,
  note text not null,
  unique (rule_id, period, subject)
);
