-- Money moved during the year, as a document with its date, basis and approver: 전용 within a programme of the budget, 이용
-- between them, 이체 with the tasks of an office, 예비비, what last year carried over, and spending beyond the budget.
create table budget_movement (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    fiscal_year    smallint    not null,
    kind           text        not null,
    decided_on     date        not null,
    basis          text        not null,
    approver       text        not null,
    outside        text,
    sample         boolean     not null default false,
    submission_key text        not null,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    superseded_by  bigint,
    withdrawal     text,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint budget_movement_pk primary key (id),
    constraint budget_movement_year_uk unique (id, programme_id, fiscal_year),
    constraint budget_movement_submission_uk unique (submission_key),
    constraint budget_movement_programme_fk foreign key (programme_id) references programme (id),
    constraint budget_movement_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint budget_movement_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_movement_kind_ck check (kind in
        ('DIVERSION', 'VIREMENT', 'REORGANISATION', 'RESERVE', 'CARRIED_IN', 'EXCESS')),
    constraint budget_movement_words_ck check (btrim(basis) <> '' and btrim(approver) <> '' and btrim(outside) <> ''
        and btrim(withdrawal) <> ''),
    constraint budget_movement_year_ck check (extract(year from decided_on) between fiscal_year - 1 and fiscal_year + 1),
    constraint budget_movement_known_ck check (known_from < superseded_at),
    constraint budget_movement_withdrawn_ck check (num_nulls(superseded_at, withdrawal) in (0, 2)),
    constraint budget_movement_key_ck check (length(submission_key) between 1 and 64)
);
create index budget_movement_year_ix on budget_movement (fiscal_year, programme_id);

create table budget_movement_line (
    movement_id  bigint not null,
    line_id      bigint not null,
    amount_krw   bigint not null,
    constraint budget_movement_line_pk primary key (movement_id, line_id),
    constraint budget_movement_line_movement_fk foreign key (movement_id) references budget_movement (id),
    constraint budget_movement_line_line_fk foreign key (line_id) references budget_line (id),
    constraint budget_movement_line_amount_ck check (amount_krw <> 0 and abs(amount_krw) <= 1000000000000000)
);
create index budget_movement_line_line_ix on budget_movement_line (line_id);

-- What is moved arrives: the lines of a transfer sum to nothing, unless it says what stands outside. Lines are of its year.
create function budget_movement_balances() returns trigger language plpgsql as $$
declare
    moved budget_movement;
    total numeric;
begin
    select * into strict moved from budget_movement where id = new.movement_id;
    select sum(amount_krw) into total from budget_movement_line where movement_id = moved.id;
    if moved.kind in ('DIVERSION', 'VIREMENT', 'REORGANISATION') and moved.outside is null and total <> 0 then
        raise exception using errcode = 'check_violation', constraint = 'budget_movement_balance_ck',
            message = format('movement %s loses or makes %s won', moved.id, total);
    end if;
    if moved.kind in ('CARRIED_IN', 'EXCESS') and new.amount_krw < 0 then
        raise exception using errcode = 'check_violation', constraint = 'budget_movement_sign_ck',
            message = 'what is carried in or spent beyond the budget is not negative';
    end if;
    if not exists (select from budget_line l where l.id = new.line_id and l.fiscal_year = moved.fiscal_year
            and (l.programme_id = moved.programme_id or moved.kind <> 'DIVERSION')) then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_movement_line_year_fk',
            message = 'a movement has lines of another year or programme';
    end if;
    return null;
end $$;
create constraint trigger budget_movement_balances_tg after insert on budget_movement_line
    deferrable initially deferred for each row execute function budget_movement_balances();
create trigger budget_movement_line_kept_tg before update or delete on budget_movement_line
    for each row execute function budget_keep();
create trigger budget_movement_kept_tg before delete on budget_movement for each row execute function budget_keep();

create function budget_movement_ends() returns trigger language plpgsql as $$
begin
    if old.superseded_at is not null or to_jsonb(new) - array['superseded_at', 'superseded_by', 'withdrawal']
        is distinct from to_jsonb(old) - array['superseded_at', 'superseded_by', 'withdrawal'] then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_movement_kept',
            message = 'a movement is withdrawn as a whole, never changed';
    end if;
    return new;
end $$;
create trigger budget_movement_ends_tg before update on budget_movement for each row execute function budget_movement_ends();
create trigger budget_movement_touch_tg after insert or update on budget_movement for each statement execute function budget_touch();

-- What happened to the money of a line within one month, in whole won. Granted goes down the offices, spent leaves them;
-- carried over, unspent and returned close the year.
create table budget_execution (
    id                 bigint generated always as identity,
    line_id            bigint      not null,
    month              date        not null,
    granted_krw        bigint      not null default 0,
    spent_krw          bigint      not null default 0,
    carried_named_krw  bigint      not null default 0,
    carried_forced_krw bigint      not null default 0,
    carried_lasting_krw bigint     not null default 0,
    unspent_krw        bigint      not null default 0,
    returned_krw       bigint      not null default 0,
    carried_krw        bigint generated always as (carried_named_krw + carried_forced_krw + carried_lasting_krw) stored,
    known_from         timestamptz not null,
    superseded_at      timestamptz,
    batch_id           bigint      not null,
    superseded_by      bigint,
    constraint budget_execution_pk primary key (id),
    constraint budget_execution_month_ck check (extract(day from month) = 1),
    constraint budget_execution_carried_ck check (least(carried_named_krw, carried_forced_krw, carried_lasting_krw, unspent_krw) >= 0),
    constraint budget_execution_known_ck check (known_from < superseded_at),
    constraint budget_execution_superseded_ck check ((superseded_at is null) = (superseded_by is null))
);
create unique index budget_execution_current_uk on budget_execution (line_id, month) where superseded_at is null;
create index budget_execution_batch_ix on budget_execution (batch_id);

create function budget_execution_refers() returns trigger language plpgsql as $$
begin
    if exists (select from added a where not exists (select from budget_batch b where b.id = a.batch_id))
        or exists (select from added a where not exists (select from budget_line l where l.id = a.line_id)) then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_execution_refers_fk',
            message = 'an execution refers to a batch or line that is not there';
    end if;
    if exists (select from added a join budget_line l on l.id = a.line_id
        where extract(year from a.month) not between l.fiscal_year and l.fiscal_year + 1) then
        raise exception using errcode = 'check_violation', constraint = 'budget_execution_year_ck',
            message = 'money of a year is spent within it or settled in the next';
    end if;
    return null;
end $$;
create trigger budget_execution_refers_tg after insert on budget_execution
    referencing new table as added for each statement execute function budget_execution_refers();
create function budget_execution_ends() returns trigger language plpgsql as $$
begin
    if exists (select from before b join after a on a.id = b.id
        where b.superseded_at is not null or to_jsonb(b) - array['superseded_at', 'superseded_by']
            is distinct from to_jsonb(a) - array['superseded_at', 'superseded_by'])
        or (select count(*) from before b join after a on a.id = b.id) <> (select count(*) from before) then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_execution_kept',
            message = 'what is said of a budget ends and is said anew, never changed';
    end if;
    return null;
end $$;
create trigger budget_execution_ends_tg after update on budget_execution
    referencing old table as before new table as after for each statement execute function budget_execution_ends();
create trigger budget_execution_kept_tg before delete on budget_execution for each row execute function budget_keep();

-- A part of the work over several years and the money promised for it; what each document said stays.
create table budget_phase (
    id           bigint generated always as identity,
    programme_id bigint   not null,
    code         text     not null,
    name         text     not null,
    name_en      text     not null,
    from_year    smallint not null,
    to_year      smallint,
    constraint budget_phase_pk primary key (id),
    constraint budget_phase_code_uk unique (programme_id, code),
    constraint budget_phase_programme_fk foreign key (programme_id) references programme (id),
    constraint budget_phase_code_ck check (code ~ '^[A-Z][A-Z0-9_]*$'),
    constraint budget_phase_names_ck check (btrim(name) <> '' and btrim(name_en) <> ''),
    constraint budget_phase_years_ck check (from_year between 1990 and 2099 and to_year between from_year and 2099)
);
create table budget_phase_amount (
    id            bigint generated always as identity,
    phase_id      bigint      not null,
    amount_krw    bigint      not null,
    stated_unit   text        not null,
    decided_on    date,
    decided_precision text,
    reason        text        not null,
    sample        boolean     not null default false,
    source_id     bigint      not null,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    superseded_by bigint,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint budget_phase_amount_pk primary key (id),
    constraint budget_phase_amount_phase_fk foreign key (phase_id) references budget_phase (id),
    constraint budget_phase_amount_source_fk foreign key (source_id) references source_document (id),
    constraint budget_phase_amount_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint budget_phase_amount_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_phase_amount_ck check (amount_krw between 0 and 1000000000000000),
    constraint budget_phase_amount_unit_ck check (stated_unit in ('WON', 'THOUSAND', 'MILLION', 'HUNDRED_MILLION')),
    constraint budget_phase_amount_decided_ck check ((decided_on is null) = (decided_precision is null)
        and decided_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint budget_phase_amount_reason_ck check (btrim(reason) <> ''),
    -- an amount that a document tells of and replaces in one breath was never the last one known
    constraint budget_phase_amount_known_ck check (known_from <= superseded_at)
);
create unique index budget_phase_amount_current_uk on budget_phase_amount (phase_id) where superseded_at is null;
create trigger budget_phase_kept_tg before update or delete on budget_phase for each row execute function budget_keep();
create trigger budget_phase_amount_ends_tg before update on budget_phase_amount for each row execute function budget_end_only();
create trigger budget_phase_amount_kept_tg before delete on budget_phase_amount for each row execute function budget_keep();
create trigger budget_phase_amount_touch_tg after insert or update on budget_phase_amount
    for each statement execute function budget_touch();
