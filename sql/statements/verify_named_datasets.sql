-- The datasets whose versions some evidence names.
select distinct dataset from review.named_record order by dataset;
