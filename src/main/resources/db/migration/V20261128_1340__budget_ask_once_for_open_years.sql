-- Thousands of lines come at once: whether their year is open is asked once for all of them.
create function budget_rows_of_open_year() returns trigger language plpgsql as $$
begin
    perform budget_require_open((select array_agg(distinct fiscal_year) from touched));
    return null;
end $$;
drop trigger budget_line_open_tg on budget_line;
create trigger budget_line_open_tg after insert on budget_line
    referencing new table as touched for each statement execute function budget_rows_of_open_year();
