-- Working days 2021 to 2027: public holidays and make-up workdays of 2022 to 2026 as the State Council
-- announced them.
create table demo.calendar (day date primary key, working boolean not null, seq integer not null);

with special(year, working, days) as (
  values
    (2022, false, '0101 0102 0103 0131 0201 0202 0203 0204 0205 0206 0403 0404 0405 0430 0501 0502 0503'
      ' 0504 0603 0604 0605 0910 0911 0912 1001 1002 1003 1004 1005 1006 1007 1231'),
    (2023, false, '0101 0102 0121 0122 0123 0124 0125 0126 0127 0405 0429 0430 0501 0502 0503 0622 0623'
      ' 0624 0929 0930 1001 1002 1003 1004 1005 1006'),
    (2024, false, '0101 0210 0211 0212 0213 0214 0215 0216 0217 0404 0405 0406 0501 0502 0503 0504 0505'
      ' 0610 0915 0916 0917 1001 1002 1003 1004 1005 1006 1007'),
    (2025, false, '0101 0128 0129 0130 0131 0201 0202 0203 0204 0404 0405 0406 0501 0502 0503 0504 0505'
      ' 0531 0601 0602 1001 1002 1003 1004 1005 1006 1007 1008'),
    (2026, false, '0101 0102 0103 0215 0216 0217 0218 0219 0220 0221 0222 0223 0404 0405 0406 0501 0502'
      ' 0503 0504 0505 0619 0620 0621 0925 0926 0927 1001 1002 1003 1004 1005 1006 1007'),
    (2022, true, '0129 0130 0402 0424 0507 1008 1009'),
    (2023, true, '0128 0129 0423 0506 0625 1007 1008'),
    (2024, true, '0204 0218 0407 0428 0511 0914 0929 1012'),
    (2025, true, '0126 0208 0427 0928 1011'),
    (2026, true, '0104 0214 0228 0509 0920 1010')
), announced as (
  select to_date(year || day, 'YYYYMMDD') as day, working from special,
    unnest(string_to_array(days, ' ')) as day
), judged as (
  select d::date as day, coalesce(a.working, extract(isodow from d) < 6) as working
  from generate_series(date '2021-01-01', date '2027-12-31', interval '1 day') as d
  left join announced as a on a.day = d::date
)
insert into demo.calendar
select day, working, count(*) filter (where working) over (order by day) from judged;

-- seq counts the working days so far, so the n-th working day after d is found by one index look-up.
create table demo.workday (seq integer primary key, day date not null);
insert into demo.workday select seq, day from demo.calendar where working;

create function demo.working_day_after(d date, n integer) returns date stable language sql as
$$ select w.day from demo.calendar as c join demo.workday as w on w.seq = c.seq + n where c.day = d $$;

create table demo.month (month date primary key, position integer not null, days date[] not null);
insert into demo.month
select date_trunc('month', day)::date, row_number() over (order by date_trunc('month', day)) - 1,
  array_agg(day order by day)
from demo.workday
where day between demo.first_month() and demo.last_day()
group by date_trunc('month', day);
analyze demo.calendar, demo.workday, demo.month;
