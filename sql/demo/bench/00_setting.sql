-- The bench county: a long history of payments, cheaply made. No figure depends on anything but its row number.
-- Settings: mingcha.payments_per_year, mingcha.years, mingcha.last_month (first day of the last month; it ends
-- the history).
create schema demo;
create schema source;

create function demo.payments_per_year() returns bigint stable language sql as
$$ select current_setting('mingcha.payments_per_year')::bigint $$;

create function demo.first_day() returns date stable language sql as
$$ select (current_setting('mingcha.last_month')::date + interval '1 month'
  - current_setting('mingcha.years')::integer * interval '1 year')::date $$;

create function demo.days() returns integer stable language sql as
$$ select (current_setting('mingcha.last_month')::date + interval '1 month')::date
  - (current_setting('mingcha.last_month')::date + interval '1 month'
    - current_setting('mingcha.years')::integer * interval '1 year')::date $$;
