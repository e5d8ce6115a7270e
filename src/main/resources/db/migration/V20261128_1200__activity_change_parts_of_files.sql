-- What a file shows can be corrected. What was approved is told as it was approved, and who corrected it, when and why is
-- kept: before is what it was taken for in every version of the activity older than the one of the change.
create table activity_file_part (
    id               bigint generated always as identity,
    activity_file_id bigint      not null,
    revision         integer     not null,
    before           text        not null,
    after            text        not null,
    reason           text,
    changed_by       bigint      not null,
    changed_at       timestamptz not null,
    constraint activity_file_part_pk primary key (id),
    constraint activity_file_part_file_fk foreign key (activity_file_id) references activity_file (id),
    constraint activity_file_part_changed_by_fk foreign key (changed_by) references account (id),
    constraint activity_file_part_before_ck check (before in ('MINUTES', 'PHOTO', 'SIGN_IN_SHEET', 'OTHER')),
    constraint activity_file_part_after_ck check (after in ('MINUTES', 'PHOTO', 'SIGN_IN_SHEET', 'OTHER') and after <> before),
    constraint activity_file_part_reason_ck check (reason = btrim(reason) and length(reason) between 1 and 500)
);
create index activity_file_part_file_idx on activity_file_part (activity_file_id, id);
