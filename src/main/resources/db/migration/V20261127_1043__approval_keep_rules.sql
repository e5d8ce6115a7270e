-- The rules of approval, kept where no program can pass them by.

create function approval_keep_rows() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'approval_kept_ck',
        message = format('rows of %s are never changed or removed', tg_table_name);
end
$$;
create trigger approval_move_kept_tg before update or delete on approval_move
    for each row execute function approval_keep_rows();
create trigger approval_comment_kept_tg before update or delete on approval_comment
    for each row execute function approval_keep_rows();
create trigger approval_chain_step_kept_tg before update or delete on approval_chain_step
    for each row execute function approval_keep_rows();

-- Of a chain, a deputy and a lock, only the end is ever added.
create function approval_keep_but_end() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(old) ->> tg_argv[0] is null and to_jsonb(new) ->> tg_argv[0] is not null
        and to_jsonb(old) - tg_argv = to_jsonb(new) - tg_argv then return new; end if;
    raise exception using errcode = 'check_violation', constraint = 'approval_kept_ck',
        message = format('rows of %s are never changed or removed', tg_table_name);
end
$$;
create trigger approval_chain_kept_tg before update or delete on approval_chain
    for each row execute function approval_keep_but_end('superseded_at');
create trigger approval_deputy_kept_tg before update or delete on approval_deputy
    for each row execute function approval_keep_but_end('ended_at', 'ended_by', 'version');
create trigger approval_lock_kept_tg before update or delete on approval_lock
    for each row execute function approval_keep_but_end('unlocked_at', 'unlocked_by', 'unlock_reason', 'version');

-- Whoever locks a period waits for the changes under way, and these wait for a lock that comes in.
create function approval_lock_alone() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('approval_lock'));
    return new;
end
$$;
create trigger approval_lock_alone_tg before insert or update on approval_lock
    for each row execute function approval_lock_alone();

create function approval_require_open(of_kind text, of_office bigint, of_day date) returns void language plpgsql as $$
declare
    lock_id bigint;
begin
    perform pg_advisory_xact_lock_shared(hashtext('approval_lock'));
    lock_id := approval_lock_of(of_kind, of_office, of_day);
    if lock_id is not null then
        raise exception using errcode = 'check_violation', constraint = 'approval_locked_ck',
            message = format('%s of %s is locked', of_kind, of_day), detail = format('lock=%s', lock_id);
    end if;
end
$$;

-- A record in an approver's hands and one that is approved do not change; no record of a locked period does.
create function approval_change_allowed() returns trigger language plpgsql as $$
begin
    if (old.kind, old.record_id, old.author_id) is distinct from (new.kind, new.record_id, new.author_id) then
        raise exception using errcode = 'check_violation', constraint = 'approval_same_ck',
            message = 'an approval stays with its record and its author';
    end if;
    if (old.office_id, old.record_day, old.record_version) is distinct from
        (new.office_id, new.record_day, new.record_version) then
        if old.state not in ('DRAFT', 'RETURNED') or new.state <> old.state then
            raise exception using errcode = 'check_violation', constraint = 'approval_frozen_ck',
                message = 'a record changes while it is a draft or returned';
        end if;
        perform approval_require_open(old.kind, old.office_id, old.record_day);
        perform approval_require_open(new.kind, new.office_id, new.record_day);
    end if;
    return new;
end
$$;
create trigger approval_change_allowed_tg before update on approval
    for each row execute function approval_change_allowed();

-- A move goes on from where the one before led to, and is nobody's own decision on their own record.
create function approval_move_allowed() returns trigger language plpgsql as $$
declare
    mine approval;
    before approval_move;
begin
    select * into strict mine from approval where id = new.approval_id for no key update;
    select * into before from approval_move where approval_id = new.approval_id order by number desc limit 1;
    if new.number is distinct from coalesce(before.number, 0) + 1 or new.from_state is distinct from before.to_state then
        raise exception using errcode = 'check_violation', constraint = 'approval_move_order_ck',
            message = format('move %s of approval %s does not go on from the one before', new.number, new.approval_id);
    end if;
    if new.action in ('PASS', 'APPROVE', 'RETURN') and (
        new.account_id in (mine.author_id, mine.keeper_id, mine.editor_id, mine.submitter_id)
        or new.on_behalf_of in (mine.author_id, mine.keeper_id, mine.editor_id, mine.submitter_id)) then
        raise exception using errcode = 'check_violation', constraint = 'approval_move_own_ck',
            message = 'nobody decides on what they wrote, keep, changed last or handed in, nor does a deputy for them';
    end if;
    if new.on_behalf_of is not null and not exists (
        select from approval_deputy d where d.absent_id = new.on_behalf_of and d.deputy_id = new.account_id
            and d.ended_at is null and d.valid @> (new.at at time zone 'Asia/Seoul')::date) then
        raise exception using errcode = 'check_violation', constraint = 'approval_move_deputy_ck',
            message = 'only a deputy of the day acts on behalf of somebody';
    end if;
    if new.action in ('BEGIN', 'ADMIT', 'SUBMIT', 'PASS', 'APPROVE', 'REOPEN', 'DROP') then
        perform approval_require_open(mine.kind, mine.office_id, mine.record_day);
    end if;
    return new;
end
$$;
create trigger approval_move_allowed_tg before insert on approval_move
    for each row execute function approval_move_allowed();

-- By the end of a transaction each approval stands where its last move led to.
create function approval_stands_where_moved() returns trigger language plpgsql as $$
declare
    of_approval bigint;
begin
    if tg_table_name = 'approval' then of_approval := new.id; else of_approval := new.approval_id; end if;
    if not exists (
        select from approval a join approval_move m on m.approval_id = a.id and m.number = a.moves
        where a.id = of_approval and m.to_state = a.state and m.round = a.round
            and not exists (select from approval_move later where later.approval_id = a.id and later.number > a.moves)) then
        raise exception using errcode = 'check_violation', constraint = 'approval_moved_ck',
            message = format('approval %s does not stand where its last move led to', of_approval);
    end if;
    return null;
end
$$;
create constraint trigger approval_moved_tg after insert or update on approval
    deferrable initially deferred for each row execute function approval_stands_where_moved();
create constraint trigger approval_move_carried_tg after insert on approval_move
    deferrable initially deferred for each row execute function approval_stands_where_moved();
create trigger approval_not_deleted_tg before delete on approval
    for each row execute function approval_keep_rows();
