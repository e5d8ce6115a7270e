-- What one person gave into the hands of another, as it stood when it was given.
create table approval_hand_over (
    id bigint generated always as identity,
    from_id bigint not null,
    to_id bigint not null,
    note text,
    submission_key text not null,
    entered_by bigint not null,
    at timestamptz not null,
    constraint approval_hand_over_pk primary key (id),
    constraint approval_hand_over_submission_uk unique (submission_key),
    constraint approval_hand_over_from_fk foreign key (from_id) references account (id),
    constraint approval_hand_over_to_fk foreign key (to_id) references account (id),
    constraint approval_hand_over_entered_by_fk foreign key (entered_by) references account (id),
    constraint approval_hand_over_other_ck check (from_id <> to_id),
    constraint approval_hand_over_note_ck check (note = btrim(note) and note <> '')
);
create index approval_hand_over_from_ix on approval_hand_over (from_id, id desc);
create index approval_hand_over_to_ix on approval_hand_over (to_id, id desc);

create table approval_hand_over_item (
    hand_over_id bigint not null,
    place int not null,
    title_key text not null,
    label text not null,
    path text not null,
    state_key text,
    due date,
    outcome text not null,
    note text,
    constraint approval_hand_over_item_pk primary key (hand_over_id, place),
    constraint approval_hand_over_item_hand_over_fk foreign key (hand_over_id) references approval_hand_over (id),
    constraint approval_hand_over_item_path_ck check (path ~ '^/[^/]'),
    constraint approval_hand_over_item_outcome_ck check (outcome in ('MOVED', 'STEP_FOLLOWS', 'STEP_STAYS', 'STEP_LOST')),
    constraint approval_hand_over_item_note_ck check (note = btrim(note) and note <> '')
);
create trigger approval_hand_over_kept_tg before update or delete on approval_hand_over
    for each row execute function approval_keep_rows();
create trigger approval_hand_over_item_kept_tg before update or delete on approval_hand_over_item
    for each row execute function approval_keep_rows();
