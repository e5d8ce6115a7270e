-- The files of a document by edition: a newer one takes the place of the one before, which stays readable.
create table source_file (
    document_id bigint      not null,
    edition     int         not null,
    file_id     bigint      not null,
    reason      text,
    attached_by bigint      not null,
    attached_at timestamptz not null,
    constraint source_file_pk primary key (document_id, edition),
    constraint source_file_file_uk unique (file_id),
    constraint source_file_document_fk foreign key (document_id) references source_document (id),
    constraint source_file_file_fk foreign key (file_id) references kept_file (id),
    constraint source_file_attached_by_fk foreign key (attached_by) references account (id),
    constraint source_file_edition_ck check (edition > 0),
    constraint source_file_reason_ck check (reason = btrim(reason) and reason <> '' and (edition = 1 or reason is not null))
);

-- Many documents forbid reprinting. A file is for the staff until somebody says why everybody may have it; each
-- decision stays, and the last one counts. A new edition begins closed.
create table source_file_release (
    id          bigint generated always as identity,
    document_id bigint      not null,
    edition     int         not null,
    open        boolean     not null,
    reason      text        not null,
    decided_by  bigint      not null,
    decided_at  timestamptz not null,
    constraint source_file_release_pk primary key (id),
    constraint source_file_release_file_fk foreign key (document_id, edition) references source_file (document_id, edition),
    constraint source_file_release_decided_by_fk foreign key (decided_by) references account (id),
    constraint source_file_release_reason_ck check (reason = btrim(reason) and reason <> '')
);
create index source_file_release_file_ix on source_file_release (document_id, edition, id desc);
