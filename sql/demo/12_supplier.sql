-- 420 suppliers. 1 to 12 win planted contracts only, so that bars set on them touch nothing else.
insert into source.supplier
select '91370199MA' || lpad(n::text, 5, '0') || upper(substr(md5('s' || n), 1, 3)), demo.company_name(n),
  date '2006-01-01' + (h % 4700)::integer,
  demo.person_name(20000 + n), '0531-8' || lpad((n * 7919 % 10000000)::text, 7, '0'),
  '泉阳县' || demo.pick(array['泉城路', '经十路', '明湖街', '工业大道', '府前街', '南环路'], h) || n || '号',
    h % 3 > 0,
  null, null
from generate_series(1, 420) as n
cross join lateral (select demo.hash('supplier' || n) as h offset 0) as dice;

create table demo.supplier (
  n integer primary key, code text not null, name text not null, phone text not null, address text not null,
    account text not null
);
insert into demo.supplier
select substr(supplier_code, 11, 5)::integer, supplier_code, supplier_name, phone, address,
  '3700' || lpad((substr(supplier_code, 11, 5)::bigint * 104729 % 1000000000)::text, 9, '0') || '018'
from source.supplier;

-- Every firm belongs to people of its own. A holding with a minority share of many does not make them one.
insert into source.ownership
select s.code, 'P' || lpad((s.n * 10 + k)::text, 6, '0'), role, share, supplier.registered_on, date '2099-12-31'
from demo.supplier as s
join source.supplier on supplier_code = s.code
cross join (values (1, 'legal_rep', null::numeric), (1, 'shareholder', 60), (2, 'shareholder', 30),
  (3, 'supervisor', null)) as o(k, role, share)
union all
select s.code, '91370100MA00HOLD01', 'shareholder', 10, date '2021-06-01',
  date '2099-12-31' from demo.supplier as s where s.n % 9 = 0;
analyze source.supplier, demo.supplier;
