-- Tasks are found by their topic; a firm that is called otherwise is called so beside its tasks.
create trigger task_search_touch_inserted after insert on task
    referencing new table as changed for each statement execute function search_touch('TASK', 'id');
create trigger task_search_touch_updated after update on task
    referencing new table as changed for each statement execute function search_touch('TASK', 'id');
create trigger task_search_touch_deleted after delete on task
    referencing old table as changed for each statement execute function search_touch('TASK', 'id');
create function search_touch_tasks_of() returns trigger language plpgsql as $$
begin
    insert into search_touched (kind, item)
    select distinct 'TASK', t.id from changed c join task t on t.organisation_id = c.organisation_id;
    return null;
end $$;
create trigger organisation_version_search_touch_tasks_of_inserted after insert on organisation_version
    referencing new table as changed for each statement execute function search_touch_tasks_of();
create trigger organisation_version_search_touch_tasks_of_updated after update on organisation_version
    referencing new table as changed for each statement execute function search_touch_tasks_of();
insert into search_touched (kind, item) select 'TASK', id from task;
