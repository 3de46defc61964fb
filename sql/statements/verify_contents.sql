-- $1 first record. Texts of rules and tables that do not have the hash by which runs and evidence name them.
with record as (
  select record_number, (body::jsonb ->> 'batch')::bigint as batch
  from review.chain_record
  where body like '%"content_rows":%' and body::jsonb ? 'content_rows'
)
select record.record_number as record, 'altered' as kind, 'review.content ' || content.sha256 as place, '' as detail
from review.content as content
left join record on record.batch = content.batch
where (record.record_number >= $1::bigint or record.record_number is null)
  and content.sha256 <> encode(sha256(convert_to(content.content, 'UTF8')), 'hex')
order by record.record_number nulls last, content.sha256
limit 1;
