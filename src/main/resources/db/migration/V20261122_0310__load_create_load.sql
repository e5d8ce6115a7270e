create table load (
    id bigint generated always as identity constraint load_pk primary key,
    kind text not null constraint load_kind_ck check (kind ~ '^[A-Z][A-Z_]*$'),
    period text constraint load_period_ck check (period ~ '^[0-9]{4}(-Q[1-4])?$'),
    state text not null constraint load_state_ck check (state in (
        'CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING', 'APPLIED', 'REFUSED', 'FAILED', 'CANCELLED',
        'REVERTED')),
    file_name text not null constraint load_file_name_ck check (file_name <> ''),
    file_size bigint not null constraint load_file_size_ck check (file_size > 0),
    sha256 text not null constraint load_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by bigint not null constraint load_uploaded_by_fk references account,
    uploaded_at timestamptz not null,
    checked_at timestamptz,
    basis text,
    added int not null constraint load_added_ck check (added >= 0),
    changed int not null constraint load_changed_ck check (changed >= 0),
    unchanged int not null constraint load_unchanged_ck check (unchanged >= 0),
    gone int not null constraint load_gone_ck check (gone >= 0),
    submitted_by bigint constraint load_submitted_by_fk references account,
    submitted_at timestamptz,
    approved_by bigint constraint load_approved_by_fk references account,
    approved_at timestamptz,
    return_reason text,
    applied_by bigint constraint load_applied_by_fk references account,
    applied_at timestamptz,
    reverted_by bigint constraint load_reverted_by_fk references account,
    reverted_at timestamptz,
    revert_reason text,
    message_key text,
    message_args text[],
    version int not null,
    constraint load_applied_ck check (
        (state in ('APPLIED', 'REVERTED')) = (applied_at is not null)
        and (applied_at is null or applied_by is not null)),
    constraint load_reverted_ck check (
        (state = 'REVERTED') = (reverted_at is not null)
        and (state = 'REVERTED') = (reverted_by is not null)
        and (state = 'REVERTED') = (revert_reason is not null)),
    constraint load_approved_ck check (approved_by is null or approved_by not in (uploaded_by, submitted_by)),
    constraint load_message_ck check (state not in ('REFUSED', 'FAILED') or message_key is not null)
);
create index load_kind_ix on load (kind, id desc);
-- The same file is under way once: a second upload of it leads to the first.
create unique index load_under_way_uk on load (kind, coalesce(period, ''), sha256)
    where state in ('CHECKING', 'REVIEW', 'CHECKED', 'SUBMITTED', 'APPLYING');

create table load_file (
    load_id bigint not null constraint load_file_pk primary key
        constraint load_file_load_fk references load,
    content bytea not null
);
-- Uncompressed outside the row, so that a part can be read without the whole.
alter table load_file alter column content set storage external;

create table load_progress (
    load_id bigint not null constraint load_progress_pk primary key
        constraint load_progress_load_fk references load,
    done int not null,
    total int not null,
    constraint load_progress_done_ck check (done >= 0 and total >= 0)
);

create table load_problem (
    id bigint generated always as identity constraint load_problem_pk primary key,
    load_id bigint not null constraint load_problem_load_fk references load,
    sheet text not null,
    cell text not null,
    grade text not null constraint load_problem_grade_ck check (grade in ('REFUSE', 'REASON', 'NOTICE')),
    value text not null,
    reason_key text not null,
    reason_args text[] not null,
    remedy_key text not null,
    subject text,
    constraint load_problem_subject_ck check (grade <> 'REASON' or subject is not null)
);
create index load_problem_load_ix on load_problem (load_id, id);

create table load_reason (
    load_id bigint not null constraint load_reason_load_fk references load,
    subject text not null,
    reason text not null constraint load_reason_reason_ck check (btrim(reason) <> ''),
    given_by bigint not null constraint load_reason_given_by_fk references account,
    given_at timestamptz not null,
    constraint load_reason_pk primary key (load_id, subject)
);

create table load_change (
    id bigint generated always as identity constraint load_change_pk primary key,
    load_id bigint not null constraint load_change_load_fk references load,
    key text not null,
    label text not null,
    what text not null constraint load_change_what_ck check (what in ('NEW', 'CHANGED', 'GONE')),
    field text not null,
    old_value text,
    new_value text
);
create index load_change_load_ix on load_change (load_id, id);

create table load_review (
    id bigint generated always as identity constraint load_review_pk primary key,
    load_id bigint not null constraint load_review_load_fk references load,
    subject text not null,
    sheet text not null,
    cell text not null,
    question_key text not null,
    question_args text[] not null,
    constraint load_review_subject_uk unique (load_id, subject)
);

create table load_candidate (
    review_id bigint not null constraint load_candidate_review_fk references load_review on delete cascade,
    position int not null,
    choice text not null,
    label text not null,
    detail text not null,
    constraint load_candidate_pk primary key (review_id, choice)
);

-- What a person decided, kept across loads: the next file that asks the same question gets the same answer.
create table load_decision (
    kind text not null,
    subject text not null,
    choice text not null,
    decided_by bigint not null constraint load_decision_decided_by_fk references account,
    decided_at timestamptz not null,
    decided_in bigint not null constraint load_decision_decided_in_fk references load,
    constraint load_decision_pk primary key (kind, subject)
);
