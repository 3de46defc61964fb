-- Rows that no rule may judge, by the agency they concern.
select distinct dataset, agency_code, row_month from ledger.set_aside;
