-- The judge may read what there is to judge, and nothing else.
grant usage on schema ledger, rulebook to :judge;
grant select on all tables in schema ledger, rulebook to :judge;
grant select on review.run to :judge;
