-- 60 agencies, and 4,000 payees.
create table source.agency (
  agency_code text primary key, agency_name text, mof_div_code text, budget_level text,
    parent_agency_code text, staff_quota integer, vehicle_quota integer
);
insert into source.agency
select (101000 + n * 1000 + 1)::text, '泉阳县第' || n || '预算单位', '370199000', 'county', null, 40,
  6 from generate_series(1, 60) as n;

create table source.supplier (
  supplier_code text primary key, supplier_name text, registered_on date, legal_rep text, phone text,
    address text, is_sme boolean, barred_from date, barred_to date
);
insert into source.supplier
select '91370199MA' || lpad(n::text, 8, '0'),
  (array['泉阳', '济南', '山东', '齐鲁'])[1 + n % 4] || (array['华达', '鼎源', '瑞通', '恒和', '盛诚'])[1 + n / 4 % 5] || n
    || (array['办公设备', '信息技术', '建筑工程', '物业服务'])[1 + n / 20 % 4] || '有限公司',
  date '2008-01-01' + n, '法人' || n, '0531-8' || lpad(n::text, 7, '0'), '泉阳县府前街' || n || '号', n % 3 > 0, null,
    null
from generate_series(0, 3999) as n;
