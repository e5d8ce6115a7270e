-- What published lists of execution say beside the name: the code of the work, its cost item, and up to which day.
alter table budget_load_execution
    add column work    text,
    add column cost    text,
    add column told_on date;
