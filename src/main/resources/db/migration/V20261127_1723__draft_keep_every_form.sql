-- What somebody has typed and not yet saved is kept of every form that has the means to go on with it, not of activities alone.
-- The address says where the form goes on; title and day are what a list of drafts shows of it.
alter table activity_draft rename to draft;
alter table draft rename constraint activity_draft_pk to draft_pk;
alter table draft rename constraint activity_draft_account_fk to draft_account_fk;
alter table draft rename constraint activity_draft_key_ck to draft_key_ck;
alter table draft rename constraint activity_draft_fields_ck to draft_fields_ck;
alter table draft add column form text, add column address text, add column title text, add column day text;
update draft set form = 'ACTIVITY', title = fields ->> 'title', day = fields ->> 'heldOn',
    address = case when activity_id is null then '/activities/new' else '/activities/' || activity_id || '/edit' end;
alter table draft drop column activity_id, alter column form set not null, alter column address set not null,
    add constraint draft_form_ck check (form ~ '^[A-Z][A-Z_]*$'),
    add constraint draft_address_ck check (address ~ '^/[a-z0-9/]+$');

-- The keys of forms that were saved: what is typed in them is no draft any more, however late the script sends it.
create table draft_saved (
    submission_key text        not null,
    saved_at       timestamptz not null,
    constraint draft_saved_pk primary key (submission_key),
    constraint draft_saved_key_ck check (length(submission_key) between 1 and 64)
);
insert into draft_saved (submission_key, saved_at)
select submission_key, entered_at from activity_submission
union select submission_key, entered_at from task_submission on conflict do nothing;
