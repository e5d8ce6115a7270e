-- What was dropped by mistake, too, stands again as it stood: a draft as a draft, and what was returned as returned.
alter table approval_move drop constraint approval_move_action_ck;
alter table approval_move add constraint approval_move_action_ck check ((action, coalesce(from_state, ''), to_state) in (
    ('BEGIN', '', 'DRAFT'), ('ADMIT', '', 'APPROVED'), ('SUBMIT', 'DRAFT', 'SUBMITTED'),
    ('SUBMIT', 'RETURNED', 'SUBMITTED'), ('PASS', 'SUBMITTED', 'SUBMITTED'), ('APPROVE', 'SUBMITTED', 'APPROVED'),
    ('RETURN', 'SUBMITTED', 'RETURNED'), ('WITHDRAW', 'SUBMITTED', 'DRAFT'), ('REOPEN', 'APPROVED', 'DRAFT'),
    ('DROP', 'DRAFT', 'DROPPED'), ('DROP', 'RETURNED', 'DROPPED'), ('RESTORE', 'DROPPED', 'DRAFT'),
    ('RESTORE', 'DROPPED', 'RETURNED'), ('HAND_OVER', 'DRAFT', 'DRAFT'), ('HAND_OVER', 'RETURNED', 'RETURNED'),
    ('HAND_OVER', 'SUBMITTED', 'SUBMITTED'))
    or action = 'TRANSFER' and from_state = to_state);
alter table approval_move drop constraint approval_move_reasoned_ck;
alter table approval_move add constraint approval_move_reasoned_ck
    check (action not in ('RETURN', 'REOPEN', 'DROP', 'RESTORE', 'ADMIT', 'TRANSFER') or reason is not null);

create or replace function approval_move_allowed() returns trigger language plpgsql as $$
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
    if new.action = 'RESTORE' and new.to_state is distinct from (
        select m.from_state from approval_move m where m.approval_id = new.approval_id and m.action = 'DROP'
         order by m.number desc limit 1) then
        raise exception using errcode = 'check_violation', constraint = 'approval_move_restored_ck',
            message = 'what was dropped is put back as it stood';
    end if;
    if new.action in ('BEGIN', 'ADMIT', 'SUBMIT', 'PASS', 'APPROVE', 'REOPEN', 'DROP', 'RESTORE') then
        perform approval_require_open(mine.kind, mine.counted_office_id, mine.record_day);
    end if;
    return new;
end
$$;
