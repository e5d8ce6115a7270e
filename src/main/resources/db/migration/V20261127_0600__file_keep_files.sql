-- A file is kept as it was sent and never changed; what it belongs to is said elsewhere.
create table kept_file (
    id      bigint generated always as identity,
    name    text        not null,
    type    text        not null,
    size    bigint      not null,
    sha256  text        not null,
    kept_by bigint      not null,
    kept_at timestamptz not null,
    constraint kept_file_pk primary key (id),
    constraint kept_file_name_ck check (name = btrim(name) and name <> '' and name !~ '[/\\[:cntrl:]]'),
    constraint kept_file_type_ck check (type in ('PDF', 'HWP', 'HWPX', 'XLSX', 'DOCX', 'ODT', 'TXT', 'PNG', 'JPEG')),
    constraint kept_file_size_ck check (size > 0),
    constraint kept_file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint kept_file_kept_by_fk foreign key (kept_by) references account (id)
);

create table kept_file_content (
    file_id bigint not null,
    content bytea  not null,
    constraint kept_file_content_pk primary key (file_id),
    constraint kept_file_content_file_fk foreign key (file_id) references kept_file (id),
    constraint kept_file_content_ck check (octet_length(content) > 0)
);
-- Uncompressed outside the row, so that a part can be read without the whole.
alter table kept_file_content alter column content set storage external;
