-- $1 pull: what the source offered.
select dataset, status, columns from ledger.pull_dataset where pull_id = $1::bigint order by dataset;
