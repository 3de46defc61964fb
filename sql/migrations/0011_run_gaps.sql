-- What reference tables lacked when a run judged: for each rule and agency the rows that no table had.
create table review.run_gap (
  run_id bigint not null references review.run,
  rule_id text not null,
  agency_code text not null,
  table_name text not null,
  -- what the rule asked the table for besides a day: name, kind, place, rank; may be blank
  figure text not null,
  -- the first and the last day asked for
  first_on date not null,
  last_on date not null,
  -- rows or groups of the agency that lack data for it
  units bigint not null,
  primary key (run_id, rule_id, agency_code, table_name, figure)
);
create trigger refuse_change before update or delete on review.run_gap
for each row execute function review.refuse_change();
create trigger refuse_truncate before truncate on review.run_gap
for each statement execute function review.refuse_change();
