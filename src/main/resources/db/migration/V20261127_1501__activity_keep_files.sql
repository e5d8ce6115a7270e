-- What shows that an activity was held: minutes, photographs, the sheet on which those who came signed. A file belongs to
-- the versions of the activity from the one in which it was attached to the one in which it was taken away; it is kept
-- all the same. What was sent is told again by its sum, for a picture is written anew before it is kept.
create table activity_file (
    id               bigint generated always as identity,
    activity_id      bigint      not null,
    file_id          bigint      not null,
    part             text        not null,
    name             text        not null,
    sent_sha256      text        not null,
    revision         integer     not null,
    attached_by      bigint      not null,
    attached_at      timestamptz not null,
    removed_revision integer,
    removed_by       bigint,
    removed_at       timestamptz,
    removed_reason   text,
    constraint activity_file_pk primary key (id),
    constraint activity_file_activity_fk foreign key (activity_id) references activity (id),
    constraint activity_file_file_uk unique (file_id),
    constraint activity_file_file_fk foreign key (file_id) references kept_file (id),
    constraint activity_file_attached_by_fk foreign key (attached_by) references account (id),
    constraint activity_file_removed_by_fk foreign key (removed_by) references account (id),
    constraint activity_file_part_ck check (part in ('MINUTES', 'PHOTO', 'SIGN_IN_SHEET', 'OTHER')),
    constraint activity_file_name_ck check (name = btrim(name) and name <> '' and name !~ '[/\\[:cntrl:]]'),
    constraint activity_file_sent_ck check (sent_sha256 ~ '^[0-9a-f]{64}$'),
    constraint activity_file_removed_ck check (
        num_nonnulls(removed_revision, removed_by, removed_at, removed_reason) in (0, 4)
        and removed_revision >= revision and removed_at >= attached_at
        and removed_reason = btrim(removed_reason) and length(removed_reason) between 1 and 500)
);
-- Two files of one name are told apart, also where one of them was taken away.
create unique index activity_file_name_uk on activity_file (activity_id, name);
-- A file sent twice, by a double press or after a connection that broke, is there once.
create unique index activity_file_sent_uk on activity_file (activity_id, part, sent_sha256) where removed_at is null;
