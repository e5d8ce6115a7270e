-- The steps above each step of work or cost, itself among them, by level: what money is for is asked at any level at once.
create table budget_item_path (
    item_id     bigint not null,
    level       text   not null,
    ancestor_id bigint not null,
    constraint budget_item_path_pk primary key (item_id, level),
    constraint budget_item_path_item_fk foreign key (item_id) references budget_item (id),
    constraint budget_item_path_ancestor_fk foreign key (ancestor_id) references budget_item (id)
);
create index budget_item_path_ancestor_ix on budget_item_path (ancestor_id);

with recursive path (item_id, level, ancestor_id, parent_id) as (
    select id, level, id, parent_id from budget_item
    union all
    select p.item_id, i.level, i.id, i.parent_id from path p join budget_item i on i.id = p.parent_id)
insert into budget_item_path select item_id, level, ancestor_id from path;

create function budget_item_path_keep() returns trigger language plpgsql as $$
begin
    insert into budget_item_path
    with recursive path (item_id, level, ancestor_id, parent_id) as (
        select id, level, id, parent_id from added
        union all
        select p.item_id, i.level, i.id, i.parent_id from path p join budget_item i on i.id = p.parent_id)
    select item_id, level, ancestor_id from path;
    return null;
end $$;
create trigger budget_item_path_tg after insert on budget_item
    referencing new table as added for each statement execute function budget_item_path_keep();

-- What was said until some moment is found by when it ended; nothing of it is written while lines come in.
create index budget_entry_superseded_ix on budget_entry (superseded_at) where superseded_at is not null;
