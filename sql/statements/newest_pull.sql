-- The pull that the ledger stands on.
select pull_id, local_date::text as local_date from ledger.pull order by pull_id desc limit 1;
