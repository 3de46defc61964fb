-- What the source holds of each month, in its snapshot; month is null for rows without a date.
create temporary table source_total (
  dataset text not null,
  month date,
  rows bigint not null,
  money numeric
) on commit drop;
