-- Files a letter to everybody who should know that no audit of a closed month came in, once. Returns how many.
create or replace function review.file_silence(month date, today date) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  month_end date := ($1 + interval '1 month')::date;
  filed bigint;
begin
  if $2 < month_end or exists (
    select from review.run as r where r.month = $1 and not r.is_partial and r.local_date >= month_end)
  then
    return 0;
  end if;
  insert into review.outbox (subscriber_id, kind, period, edition, agency_codes, message_id)
  select s.subscriber_id, 'silence', to_char($1, 'YYYY-MM'), 1, null, review.new_message_id()
  from review.subscriber as s
  where s.is_active and s.starts_with <= $1
  order by s.subscriber_id
  on conflict (subscriber_id, kind, period, edition) do nothing;
  get diagnostics filed = row_count;
  return filed;
end
$$;
