-- The demo county: what the settings say, and pseudo-random figures that depend on nothing but the seed.
-- A lateral subquery with "offset 0" is computed once a row; without it the planner copies it into each use.
-- Settings: mingcha.seed (a whole number), mingcha.first_month, mingcha.last_month (first days of months).
create schema demo;

create function demo.hash(key text) returns bigint stable language sql as
$$ select hashtextextended(key, current_setting('mingcha.seed')::bigint) & 9223372036854775807 $$;

create function demo.fraction(key text) returns double precision stable language sql as
$$ select (hashtextextended(key,
  current_setting('mingcha.seed')::bigint) & 1073741823) / 1073741824.0::float8 $$;

create function demo.pick(words text[], h bigint) returns text immutable language sql as
$$ select words[1 + (h % cardinality(words))::integer] $$;

create function demo.first_month() returns date stable language sql as
$$ select current_setting('mingcha.first_month')::date $$;

create function demo.last_month() returns date stable language sql as
$$ select current_setting('mingcha.last_month')::date $$;

create function demo.last_day() returns date stable language sql as
$$ select (current_setting('mingcha.last_month')::date + interval '1 month')::date - 1 $$;

-- The twelve audited months are 0 to 11; 11 is the last month.
create function demo.audited(k integer) returns date stable language sql as
$$ select (current_setting('mingcha.last_month')::date - (11 - k) * interval '1 month')::date $$;

create function demo.year() returns integer stable language sql as
$$ select extract(year from current_setting('mingcha.last_month')::date)::integer $$;

create function demo.period(d date) returns text immutable language sql as
$$ select to_char(d::timestamp, 'YYYY-MM') $$;

do $$
begin
  if demo.last_month() not between date '2024-09-01'
    and date '2026-10-01' or extract(month from demo.last_month()) not in (9, 10) then
    raise exception 'the demo county needs a last month of September or October, 2024 to 2026, not %',
      demo.last_month()
      using hint = 'it knows the holidays of 2022 to 2026, and plants over ten months of the last year';
  end if;
  if demo.last_month() - demo.first_month() < 1000 then
    raise exception 'the demo county needs 36 months, not % to %', demo.first_month(), demo.last_month();
  end if;
end $$;
