-- Whose matter a record is and in whose figures it counts are two things: when a site goes to another headquarters, what is
-- open goes with it, while months that the former one closed stay closed.
alter table approval add column counted_office_id bigint;
update approval set counted_office_id = office_id;
set constraints all immediate;
alter table approval alter column counted_office_id set not null;
alter table approval add constraint approval_counted_office_fk foreign key (counted_office_id) references office (id);
create index approval_office_ix on approval (office_id) where state in ('DRAFT', 'RETURNED');

-- The portal itself passes a record to the office that answers now: no account does, and it is told as a move.
alter table approval_move alter column account_id drop not null;
alter table approval_move drop constraint approval_move_action_ck;
alter table approval_move add constraint approval_move_action_ck check ((action, coalesce(from_state, ''), to_state) in (
    ('BEGIN', '', 'DRAFT'), ('ADMIT', '', 'APPROVED'), ('SUBMIT', 'DRAFT', 'SUBMITTED'),
    ('SUBMIT', 'RETURNED', 'SUBMITTED'), ('PASS', 'SUBMITTED', 'SUBMITTED'), ('APPROVE', 'SUBMITTED', 'APPROVED'),
    ('RETURN', 'SUBMITTED', 'RETURNED'), ('WITHDRAW', 'SUBMITTED', 'DRAFT'), ('REOPEN', 'APPROVED', 'DRAFT'),
    ('DROP', 'DRAFT', 'DROPPED'), ('DROP', 'RETURNED', 'DROPPED'), ('HAND_OVER', 'DRAFT', 'DRAFT'),
    ('HAND_OVER', 'RETURNED', 'RETURNED'), ('HAND_OVER', 'SUBMITTED', 'SUBMITTED'))
    or action = 'TRANSFER' and from_state = to_state);
alter table approval_move drop constraint approval_move_reasoned_ck;
alter table approval_move add constraint approval_move_reasoned_ck
    check (action not in ('RETURN', 'REOPEN', 'DROP', 'ADMIT', 'TRANSFER') or reason is not null);
alter table approval_move add constraint approval_move_account_ck check ((account_id is null) = (action = 'TRANSFER'));

create or replace function approval_change_allowed() returns trigger language plpgsql as $$
begin
    if (old.kind, old.record_id, old.author_id) is distinct from (new.kind, new.record_id, new.author_id) then
        raise exception using errcode = 'check_violation', constraint = 'approval_same_ck',
            message = 'an approval stays with its record and its author';
    end if;
    if (old.counted_office_id, old.record_day, old.record_version) is distinct from
        (new.counted_office_id, new.record_day, new.record_version) then
        if old.state not in ('DRAFT', 'RETURNED') or new.state <> old.state then
            raise exception using errcode = 'check_violation', constraint = 'approval_frozen_ck',
                message = 'a record changes while it is a draft or returned';
        end if;
        perform approval_require_open(old.kind, old.counted_office_id, old.record_day);
        perform approval_require_open(new.kind, new.counted_office_id, new.record_day);
    end if;
    return new;
end
$$;

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
    if new.action in ('BEGIN', 'ADMIT', 'SUBMIT', 'PASS', 'APPROVE', 'REOPEN', 'DROP') then
        perform approval_require_open(mine.kind, mine.counted_office_id, mine.record_day);
    end if;
    return new;
end
$$;
