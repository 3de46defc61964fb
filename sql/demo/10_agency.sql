-- 60 agencies of an imagined county, 泉阳县 (370199000), with the parts that some of them play.
-- size: general payments a month; trips: goes abroad once a year; cars: bought a car in these last years;
-- role: what is planted there over a whole year (see 43_plant_agency.sql).
create table demo.agency (
  position integer primary key, agency_code text not null unique, name text not null, parent text,
    mof_div_code text not null,
  role text unique, size integer not null, goes_abroad boolean not null, car_years integer not null
);

insert into demo.agency
select row_number() over (), part[1], part[2], nullif(part[3], '-'),
  case when part[1] like '2%' then '3701991' || lpad((left(part[1], 3)::integer - 200)::text, 2, '0')
    else '370199000' end,
  nullif(part[4], '-'),
  case when part[5] <> '-' then part[5]::integer else 32 + (demo.hash('size' || part[1]) % 22)::integer end,
  part[6] like '%a%', length(replace(part[6], 'a', '')) - length(replace(replace(part[6], 'a', ''), 'c', ''))
from (
  select string_to_array(line, ' ') as part from unnest(array[
    '101001 中共泉阳县委办公室 - - - ac', '102001 泉阳县人大常委会办公室 - - - c', '103001 泉阳县人民政府办公室 - - - acc',
    '104001 政协泉阳县委员会办公室 - - - -', '105001 中共泉阳县纪律检查委员会 - - - c', '106001 中共泉阳县委组织部 - - - -',
    '107001 中共泉阳县委宣传部 - - - a', '108001 中共泉阳县委统战部 - - - a', '109001 中共泉阳县委政法委员会 - - - -',
    '110001 泉阳县发展和改革局 - - - a', '111001 泉阳县教育和体育局 - benford_breach_1 330 a',
    '111002 泉阳县第一中学 111001 item_breach_1 - -', '111003 泉阳县实验小学 111001 - - -',
    '111004 泉阳县职业中等专业学校 111001 over_breach_1 - -', '112001 泉阳县科学技术局 - - - a',
    '113001 泉阳县工业和信息化局 - - - a', '114001 泉阳县公安局 - benford_near_1 340 ccc',
    '114002 泉阳县交通警察大队 114001 - - cc', '115001 泉阳县民政局 - - - c', '116001 泉阳县司法局 - - - -',
    '117001 泉阳县财政局 - - - c', '118001 泉阳县人力资源和社会保障局 - - - -',
    '118002 泉阳县公共就业服务中心 118001 over_breach_2 - -', '119001 泉阳县自然资源和规划局 - - - c',
    '119002 泉阳县不动产登记中心 119001 digit_near_1 80 -', '120001 泉阳县住房和城乡建设局 - - - ac',
    '120002 泉阳县城乡建设服务中心 120001 nobudget_breach_1 - -', '121001 泉阳县交通运输局 - - - -',
    '121002 泉阳县公路事业发展中心 121001 - - c', '122001 泉阳县水务局 - - - -',
    '122002 泉阳县水利工程服务中心 122001 nobudget_breach_2 - -', '123001 泉阳县农业农村局 - - - a',
    '123002 泉阳县农业技术推广中心 123001 over_near_1 - -', '124001 泉阳县商务局 - yoy_near_1 - a',
    '125001 泉阳县文化和旅游局 - - - a', '125002 泉阳县图书馆 125001 over_near_2 - -',
    '125003 泉阳县文化馆 125001 nobudget_near_1 - -', '126001 泉阳县卫生健康局 - benford_breach_2 350 a',
    '126002 泉阳县人民医院 126001 benford_near_2 280 -', '126003 泉阳县中医医院 126001 digit_breach_1 120 -',
    '126004 泉阳县疾病预防控制中心 126001 yoy_near_2 - -', '127001 泉阳县退役军人事务局 - yoy_breach_1 - -',
    '128001 泉阳县应急管理局 - tendays_breach_1 - c', '129001 泉阳县审计局 - - - -', '130001 泉阳县行政审批服务局 - - - -',
    '131001 泉阳县市场监督管理局 - yoy_breach_2 - -', '132001 泉阳县统计局 - nobudget_near_2 - -',
    '133001 泉阳县医疗保障局 - item_breach_2 - -', '134001 泉阳县综合行政执法局 - tendays_near_1 - cc',
    '135001 泉阳县总工会 - rush_breach_1 - -', '136001 共青团泉阳县委员会 - rush_breach_2 - -',
    '137001 泉阳县妇女联合会 - rush_near_1 - -', '138001 泉阳县残疾人联合会 - - - -',
    '139001 泉阳县档案馆 - - - -', '140001 泉阳县地方史志研究中心 - rush_near_2 3 -',
    '141001 泉阳县大数据中心 103001 yoy_near_3 - -', '201001 泉阳县城关镇人民政府 - - - -',
    '202001 泉阳县清水镇人民政府 - - - -', '203001 泉阳县柳河镇人民政府 - - - -', '204001 泉阳县东山乡人民政府 - - - -'
  ]) with ordinality as t(line, n)
  order by n
) as agency;

insert into source.agency
select agency_code, name, mof_div_code, case when mof_div_code = '370199000' then 'county' else 'township' end,
  parent,
  24 + (demo.hash('staff_quota' || agency_code) % 9)::integer,
    6 + (demo.hash('vehicle_quota' || agency_code) % 4)::integer
from demo.agency;

-- Renamed before the first payment, so that no year is compared across a merger.
insert into source.agency_succession
values ('117009', '133001', date '2022-01-01'), ('113009', '112001', date '2022-07-01');

-- The big data centre was set up in February of the last year: nothing is paid before.
create function demo.exists_in(role text, month date) returns boolean stable language sql as
$$ select coalesce(role, '') <> 'yoy_near_3' or month >= make_date(demo.year(), 2, 1) $$;
analyze demo.agency;
