-- Who looked at or took out whose personal data, when, from where and why. Rows are only ever added; after two years a
-- retention routine takes them out, and nothing else does.
create table personal_access (
    id           bigint generated always as identity,
    accessed_at  timestamptz not null,
    account_id   bigint      not null,
    address      text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   bigint,
    subjects     integer     not null,
    reason       text        not null,
    constraint personal_access_pk primary key (id),
    constraint personal_access_account_fk foreign key (account_id) references account (id),
    constraint personal_access_action_ck check (action in ('VIEW_UNMASKED', 'EXPORT', 'ERASE')),
    constraint personal_access_subject_kind_ck check (subject_kind ~ '^[A-Z][A-Z_]*$'),
    constraint personal_access_subjects_ck check (subjects >= 0 and (subject_id is null or subjects = 1)),
    constraint personal_access_reason_ck check (reason = btrim(reason) and reason <> '' and length(reason) <= 500)
);
create index personal_access_at_ix on personal_access (accessed_at);
create index personal_access_account_ix on personal_access (account_id, accessed_at);
create index personal_access_subject_ix on personal_access (subject_kind, subject_id);

create function personal_access_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.accessed_at < now() - interval '2 years' then
        return old;
    end if;
    raise exception 'the access log is only added to' using errcode = 'restrict_violation', constraint = 'personal_access_kept';
end $$;
create trigger personal_access_kept before update or delete on personal_access
    for each row execute function personal_access_keep();
create function personal_access_keep_all() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is only added to' using errcode = 'restrict_violation', constraint = 'personal_access_kept';
end $$;
create trigger personal_access_kept_whole before truncate on personal_access
    for each statement execute function personal_access_keep_all();

-- That somebody looked through the log of a month: signed once, never changed.
create table personal_access_review (
    month     date        not null,
    signed_by bigint      not null,
    signed_at timestamptz not null,
    entries   integer     not null,
    unusual   integer     not null,
    remark    text        not null,
    constraint personal_access_review_pk primary key (month),
    constraint personal_access_review_signed_by_fk foreign key (signed_by) references account (id),
    constraint personal_access_review_month_ck check (extract(day from month) = 1),
    constraint personal_access_review_counts_ck check (entries >= 0 and unusual between 0 and entries),
    constraint personal_access_review_remark_ck check (remark = btrim(remark) and remark <> '' and length(remark) <= 1000)
);
create trigger personal_access_review_kept before update or delete on personal_access_review
    for each row execute function personal_access_keep_all();
