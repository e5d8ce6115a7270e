-- An activity at which tasks were found is not taken off the register, and none is found at one that is.
create function task_requires_activity() returns trigger language plpgsql as $$
begin
    if new.activity_id is not null and (tg_op = 'INSERT' or new.activity_id is distinct from old.activity_id)
        and (select withdrawn_at from activity where id = new.activity_id for share) is not null then
        raise exception using errcode = 'check_violation', constraint = 'task_activity_stands_ck',
            message = format('activity %s is off the register', new.activity_id);
    end if;
    return new;
end
$$;
create trigger task_requires_activity_tg before insert or update of activity_id on task
    for each row execute function task_requires_activity();

create function task_holds_activity() returns trigger language plpgsql as $$
begin
    if exists (select from task where activity_id = new.id) then
        raise exception using errcode = 'check_violation', constraint = 'task_holds_activity_ck',
            message = format('tasks were found at activity %s', new.id);
    end if;
    return new;
end
$$;
create trigger task_holds_activity_tg before update of withdrawn_at on activity
    for each row when (old.withdrawn_at is null and new.withdrawn_at is not null and new.mistake_reason is not null)
    execute function task_holds_activity();
