-- How large the demo county came out.
select
  (select count(*) from source.agency) as agencies,
  (select count(*) from source.payment) as payments,
  (select count(*) from source.tender) as tenders;
