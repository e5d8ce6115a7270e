-- Where a record stands on its way to approval: one row for each record, so that it is under way once.
create table approval (
    id bigint generated always as identity,
    kind text not null,
    record_id bigint not null,
    office_id bigint not null,
    record_day date not null,
    record_version int not null,
    state text not null,
    round int not null,
    chain_id bigint,
    step int,
    author_id bigint not null,
    keeper_id bigint not null,
    editor_id bigint not null,
    submitter_id bigint,
    since timestamptz not null,
    approved_version int,
    approved_at timestamptz,
    moves int not null,
    version int not null,
    constraint approval_pk primary key (id),
    constraint approval_record_uk unique (kind, record_id),
    constraint approval_office_fk foreign key (office_id) references office (id),
    constraint approval_chain_fk foreign key (chain_id) references approval_chain (id),
    constraint approval_step_fk foreign key (chain_id, step) references approval_chain_step (chain_id, number),
    constraint approval_author_fk foreign key (author_id) references account (id),
    constraint approval_keeper_fk foreign key (keeper_id) references account (id),
    constraint approval_editor_fk foreign key (editor_id) references account (id),
    constraint approval_submitter_fk foreign key (submitter_id) references account (id),
    constraint approval_kind_ck check (kind ~ '^[A-Z][A-Z_]*$'),
    constraint approval_state_ck check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'DROPPED')),
    constraint approval_step_ck check ((state = 'SUBMITTED') = (step is not null)),
    constraint approval_submitted_ck
        check (state not in ('SUBMITTED', 'RETURNED') or num_nulls(chain_id, submitter_id) = 0),
    constraint approval_approved_ck check (num_nulls(approved_version, approved_at) in (0, 2)
        and (state <> 'APPROVED' or approved_version = record_version)),
    constraint approval_dropped_ck check (state <> 'DROPPED' or approved_version is null),
    constraint approval_counts_ck check (record_version > 0 and round >= 0 and moves > 0)
);
create index approval_waiting_ix on approval (office_id, since) where state = 'SUBMITTED';
create index approval_keeper_ix on approval (keeper_id) where state in ('DRAFT', 'SUBMITTED', 'RETURNED');
create index approval_day_ix on approval (record_day);

-- Every step a record took, in its order.
create table approval_move (
    id bigint generated always as identity,
    approval_id bigint not null,
    number int not null,
    action text not null,
    from_state text,
    to_state text not null,
    round int not null,
    step int,
    account_id bigint not null,
    on_behalf_of bigint,
    at timestamptz not null,
    reason text,
    record_version int not null,
    constraint approval_move_pk primary key (id),
    constraint approval_move_number_uk unique (approval_id, number),
    constraint approval_move_approval_fk foreign key (approval_id) references approval (id),
    constraint approval_move_account_fk foreign key (account_id) references account (id),
    constraint approval_move_on_behalf_of_fk foreign key (on_behalf_of) references account (id),
    constraint approval_move_on_behalf_ck
        check (on_behalf_of is null or on_behalf_of <> account_id and action in ('PASS', 'APPROVE', 'RETURN')),
    constraint approval_move_step_ck check ((action in ('PASS', 'APPROVE', 'RETURN')) = (step is not null)),
    constraint approval_move_reason_ck check (reason = btrim(reason) and reason <> ''),
    constraint approval_move_reasoned_ck check (action not in ('RETURN', 'REOPEN', 'DROP', 'ADMIT') or reason is not null),
    constraint approval_move_action_ck check ((action, coalesce(from_state, ''), to_state) in (
        ('BEGIN', '', 'DRAFT'), ('ADMIT', '', 'APPROVED'), ('SUBMIT', 'DRAFT', 'SUBMITTED'),
        ('SUBMIT', 'RETURNED', 'SUBMITTED'), ('PASS', 'SUBMITTED', 'SUBMITTED'), ('APPROVE', 'SUBMITTED', 'APPROVED'),
        ('RETURN', 'SUBMITTED', 'RETURNED'), ('WITHDRAW', 'SUBMITTED', 'DRAFT'), ('REOPEN', 'APPROVED', 'DRAFT'),
        ('DROP', 'DRAFT', 'DROPPED'), ('DROP', 'RETURNED', 'DROPPED'), ('HAND_OVER', 'DRAFT', 'DRAFT'),
        ('HAND_OVER', 'RETURNED', 'RETURNED'), ('HAND_OVER', 'SUBMITTED', 'SUBMITTED')))
);

-- What is to be mended, by field of the record's form.
create table approval_comment (
    move_id bigint not null,
    place int not null,
    field text not null,
    comment text not null,
    constraint approval_comment_pk primary key (move_id, place),
    constraint approval_comment_field_uk unique (move_id, field),
    constraint approval_comment_move_fk foreign key (move_id) references approval_move (id),
    constraint approval_comment_field_ck check (field ~ '^[A-Za-z][A-Za-z0-9]*$'),
    constraint approval_comment_comment_ck check (comment = btrim(comment) and comment <> '')
);
