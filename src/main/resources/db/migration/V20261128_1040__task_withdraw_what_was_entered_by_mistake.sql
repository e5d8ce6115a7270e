-- A task may say why it should never have been entered, as a support may; while it does it counts nowhere, and nothing else
-- of it changes. No support of it stands then, and none of a closed month says so or takes it back.
alter table task add column withdrawal text,
    add constraint task_withdrawal_ck check (withdrawal = btrim(withdrawal) and withdrawal <> '');
alter table task_aud add column withdrawal text;

drop index task_activity_ix;
create index task_activity_ix on task (activity_id) where activity_id is not null and withdrawal is null;

create function task_keep_withdrawal() returns trigger language plpgsql as $$
begin
    if new.withdrawal is not distinct from old.withdrawal then
        if (new.council_id, new.activity_id, new.kind, new.urgency, new.topic, new.detail, new.found_on, new.state)
            is distinct from
            (old.council_id, old.activity_id, old.kind, old.urgency, old.topic, old.detail, old.found_on, old.state) then
            raise exception using errcode = 'check_violation', constraint = 'task_withdrawn_ck',
                message = format('task %s is withdrawn', new.id);
        end if;
        return new;
    end if;
    perform approval_require_open('TASK', new.office_id, new.found_on);
    if new.withdrawal is not null and exists (
        select from task_support s where s.task_id = new.id and s.withdrawal is null) then
        raise exception using errcode = 'check_violation', constraint = 'task_supports_stand_ck',
            message = format('supports of task %s stand', new.id);
    end if;
    return new;
end
$$;
create trigger task_keep_withdrawal_tg before update on task
    for each row when (old.withdrawal is not null or new.withdrawal is not null) execute function task_keep_withdrawal();

-- A support stands with a task that does, and begins no earlier than that was found. Whoever writes it down waits for whoever
-- withdraws the task.
create function task_support_requires_task() returns trigger language plpgsql as $$
declare
    held task;
begin
    select * into held from task where id = new.task_id for no key update;
    if tg_op = 'UPDATE' then perform approval_require_open('TASK', held.office_id, new.started_on); end if;
    if new.withdrawal is null and held.withdrawal is not null then
        raise exception using errcode = 'check_violation', constraint = 'task_support_task_stands_ck',
            message = format('task %s is withdrawn', new.task_id);
    end if;
    if new.withdrawal is null and new.started_on < held.found_on then
        raise exception using errcode = 'check_violation', constraint = 'task_found_first_ck',
            message = format('task %s was found after what was done about it', new.task_id);
    end if;
    return new;
end
$$;
create trigger task_support_task_inserted_tg before insert on task_support
    for each row execute function task_support_requires_task();
create trigger task_support_task_updated_tg before update on task_support
    for each row when (old.withdrawal is distinct from new.withdrawal) execute function task_support_requires_task();

-- A withdrawn task holds no activity; restored, it needs the one at which it was found.
create or replace function task_requires_activity() returns trigger language plpgsql as $$
begin
    if (select withdrawn_at from activity where id = new.activity_id for share) is not null then
        raise exception using errcode = 'check_violation', constraint = 'task_activity_stands_ck',
            message = format('activity %s is off the register', new.activity_id);
    end if;
    return new;
end
$$;
drop trigger task_requires_activity_tg on task;
create trigger task_requires_activity_inserted_tg before insert on task
    for each row when (new.activity_id is not null and new.withdrawal is null) execute function task_requires_activity();
create trigger task_requires_activity_updated_tg before update on task
    for each row when (new.activity_id is not null and new.withdrawal is null
        and (new.activity_id is distinct from old.activity_id or old.withdrawal is not null))
    execute function task_requires_activity();

create or replace function task_holds_activity() returns trigger language plpgsql as $$
begin
    if exists (select from task where activity_id = new.id and withdrawal is null) then
        raise exception using errcode = 'check_violation', constraint = 'task_holds_activity_ck',
            message = format('tasks were found at activity %s', new.id);
    end if;
    return new;
end
$$;
