-- What people are told of, in the portal at once and by mail once a day.
create table approval_notice (
    id bigint generated always as identity,
    account_id bigint not null,
    message_key text not null,
    subject text not null,
    detail text,
    path text not null,
    at timestamptz not null,
    opened_at timestamptz,
    constraint approval_notice_pk primary key (id),
    constraint approval_notice_account_fk foreign key (account_id) references account (id),
    constraint approval_notice_key_ck check (message_key ~ '^[a-z][a-z.-]*$'),
    constraint approval_notice_subject_ck check (subject <> ''),
    constraint approval_notice_path_ck check (path ~ '^/[^/]'),
    constraint approval_notice_opened_ck check (opened_at >= at)
);
create index approval_notice_account_ix on approval_notice (account_id, id desc);
create index approval_notice_unread_ix on approval_notice (account_id) where opened_at is null;
