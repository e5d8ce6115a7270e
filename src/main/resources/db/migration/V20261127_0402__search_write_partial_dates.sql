-- A date as precisely as its source knows it; nothing where no precision says that it is known.
create function search_date(day date, known text) returns text language sql immutable as $$
    select to_char(day, case known when 'YEAR' then 'YYYY' when 'MONTH' then 'YYYY-MM' when 'DAY' then 'YYYY-MM-DD' end)
$$;
