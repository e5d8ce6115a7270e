-- Past activities come in by lists. One that a list brought is withdrawn when the list is taken back, or when a later list
-- says otherwise; it is shown no more and kept with its history.
alter table activity
    add column load_id bigint,
    add column withdrawn_at timestamptz,
    add constraint activity_load_fk foreign key (load_id) references load (id),
    add constraint activity_withdrawn_ck check (withdrawn_at is null or load_id is not null);
create index activity_load_ix on activity (load_id) where load_id is not null;

-- When and by which list one was withdrawn, and when it came back because that list was taken back.
create table activity_withdrawal (
    id           bigint generated always as identity,
    activity_id  bigint      not null,
    load_id      bigint      not null,
    withdrawn_by bigint      not null,
    withdrawn_at timestamptz not null,
    reason       text        not null,
    restored_by  bigint,
    restored_at  timestamptz,
    constraint activity_withdrawal_pk primary key (id),
    constraint activity_withdrawal_activity_fk foreign key (activity_id) references activity (id),
    constraint activity_withdrawal_load_fk foreign key (load_id) references load (id),
    constraint activity_withdrawal_withdrawn_by_fk foreign key (withdrawn_by) references account (id),
    constraint activity_withdrawal_restored_by_fk foreign key (restored_by) references account (id),
    constraint activity_withdrawal_restored_ck check (num_nulls(restored_by, restored_at) in (0, 2)
        and restored_at >= withdrawn_at),
    constraint activity_withdrawal_reason_ck check (reason = btrim(reason) and reason <> '')
);
create unique index activity_withdrawal_open_uk on activity_withdrawal (activity_id) where restored_at is null;
create index activity_withdrawal_load_ix on activity_withdrawal (load_id);

-- What a list would write, until the load is applied or given up. Attendees stand one to a line, organisation and name
-- parted by a tab.
create table activity_load_row (
    load_id     bigint  not null,
    position    integer not null,
    activity_id bigint,
    held_id     bigint,
    council_id  bigint  not null,
    kind        text    not null,
    held_on     date    not null,
    starts_at   time    not null,
    ends_at     time    not null,
    place       text    not null,
    title       text    not null,
    outcome     text    not null,
    attendees   text    not null,
    guests      integer not null,
    planned_krw bigint,
    costs_krw   bigint[] not null,
    odd_reason  text,
    sample      boolean not null,
    office_id   bigint  not null,
    constraint activity_load_row_pk primary key (load_id, position),
    constraint activity_load_row_load_fk foreign key (load_id) references load (id),
    constraint activity_load_row_costs_ck check (array_length(costs_krw, 1) = 6)
);
