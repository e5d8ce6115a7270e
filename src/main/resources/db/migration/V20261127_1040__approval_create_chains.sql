-- Which steps a kind of record takes, from which day on. A chain is never changed: another takes its place from a day, and
-- what was handed in before goes on along the chain it began with.
create table approval_chain (
    id bigint generated always as identity,
    kind text not null,
    valid daterange not null,
    reason text not null,
    entered_by bigint,
    entered_at timestamptz not null,
    superseded_at timestamptz,
    constraint approval_chain_pk primary key (id),
    constraint approval_chain_entered_by_fk foreign key (entered_by) references account (id),
    constraint approval_chain_kind_ck check (kind ~ '^[A-Z][A-Z_]*$'),
    constraint approval_chain_valid_ck check (not isempty(valid)),
    constraint approval_chain_reason_ck check (reason = btrim(reason) and reason <> ''),
    constraint approval_chain_superseded_ck check (superseded_at >= entered_at),
    constraint approval_chain_once_ex exclude using gist (kind with =, valid with &&) where (superseded_at is null)
);

create table approval_chain_step (
    chain_id bigint not null,
    number int not null,
    level text not null,
    role text not null,
    constraint approval_chain_step_pk primary key (chain_id, number),
    constraint approval_chain_step_chain_fk foreign key (chain_id) references approval_chain (id),
    constraint approval_chain_step_once_uk unique (chain_id, level, role),
    constraint approval_chain_step_number_ck check (number between 1 and 6),
    constraint approval_chain_step_level_ck check ((level, role) in (
        ('BRANCH', 'APPROVER'), ('HEADQUARTERS', 'APPROVER'), ('HEAD_OFFICE', 'APPROVER'),
        ('HEAD_OFFICE', 'HEAD_OFFICE_STAFF'), ('MINISTRY', 'APPROVER'), ('MINISTRY', 'PROGRAMME_OFFICER')))
);
