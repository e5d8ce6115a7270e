-- A form sent twice enters one complex: each form carries a key of its own.
create table complex_submission (
    submission_key text        not null,
    complex_id     bigint,
    entered_at     timestamptz not null,
    constraint complex_submission_pk primary key (submission_key),
    constraint complex_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint complex_submission_complex_fk foreign key (complex_id) references complex (id)
);
