create table account (
    id bigint generated always as identity constraint account_pk primary key,
    username text not null constraint account_username_ck check (username ~ '^[a-z0-9][a-z0-9._-]{1,49}$'),
    display_name text not null
        constraint account_display_name_ck check (display_name = btrim(display_name) and display_name <> ''),
    email text,
    role text not null constraint account_role_ck check (role in (
        'VIEWER', 'PROGRAMME_OFFICER', 'APPROVER', 'REGIONAL_STAFF', 'HEAD_OFFICE_STAFF', 'REVIEWER', 'ADMIN')),
    password_hash text not null,
    password_changed_at timestamptz not null,
    must_change_password boolean not null,
    disabled_at timestamptz,
    expires_on date,
    sign_in_epoch int not null,
    last_signed_in_at timestamptz,
    created_at timestamptz not null,
    version int not null
);
create unique index account_username_uk on account (lower(username));

create table account_aud (
    id bigint not null,
    rev bigint not null constraint account_aud_revision_fk references change_revision,
    revtype smallint not null,
    username text,
    display_name text,
    email text,
    role text,
    password_changed_at timestamptz,
    must_change_password boolean,
    disabled_at timestamptz,
    expires_on date,
    constraint account_aud_pk primary key (id, rev)
);

-- Wrong passwords in a row, by the digest of the name typed: known and unknown names are counted alike, and what was
-- typed (now and then a password) is not kept.
create table account_sign_in_failure (
    name_digest bytea not null constraint account_sign_in_failure_pk primary key,
    failed_count int not null,
    last_failed_at timestamptz not null
);
create index account_sign_in_failure_last_ix on account_sign_in_failure (last_failed_at);
