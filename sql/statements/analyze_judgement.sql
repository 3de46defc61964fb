-- Nobody else tells the planner how large the session's own tables are.
analyze pg_temp.judged_line, pg_temp.judged_rule, pg_temp.judged_rule_dataset, pg_temp.judged_agency_code,
  pg_temp.judged_set_aside;
