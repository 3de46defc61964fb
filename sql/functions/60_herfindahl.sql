-- The Herfindahl index of amounts by key: 1 where one key has all, 1/n where n keys share alike.
create or replace aggregate rulebook.herfindahl(key text, amount numeric) (
    sfunc = rulebook.herfindahl_write,
    stype = text[],
    initcond = '{}',
    finalfunc = rulebook.herfindahl_read,
    parallel = safe
)
