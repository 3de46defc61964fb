-- What a pull found of a dataset.
insert into ledger.pull_dataset (pull_id, dataset, status, columns, rows_read, source_rows, source_money)
values ($1, $2, $3, $4::text[], $5, $6, $7::numeric);
