-- What was sent under the key of a form that was saved, as a hash: a second, different text under the same key is told from a
-- second press of the same button, and is refused instead of being dropped.
create table sent_form (
    submission_key text        not null,
    sha256         bytea       not null,
    saved_at       timestamptz not null,
    constraint sent_form_pk primary key (submission_key),
    constraint sent_form_key_ck check (length(submission_key) between 1 and 80),
    constraint sent_form_sha256_ck check (octet_length(sha256) = 32)
);

-- Which page kept a draft last, by a mark that changes each time. Another window that goes on with the same draft, or with a
-- form that was saved elsewhere, is seen by its older mark and gets a draft of its own, beside the other.
alter table draft
    add column mark text,
    add column beside boolean not null default false;
update draft set mark = submission_key;
alter table draft
    alter column mark set not null,
    add constraint draft_mark_ck check (length(mark) between 1 and 64),
    add constraint draft_mark_uq unique (account_id, mark);
alter table draft_saved add column mark text,
    add constraint draft_saved_mark_ck check (length(mark) between 1 and 64);
