-- From which day each dataset was pulled, where history was cut.
select dataset, since::text as since from ledger.dataset_state where since is not null;
