-- Which files of demonstration facts are in, and which row became which record. Empty in production.
create table demonstration_file (
    name      text        not null,
    loaded_at timestamptz not null,
    constraint demonstration_file_pk primary key (name)
);

create table demonstration_record (
    kind      text   not null,
    key       text   not null,
    record_id bigint not null,
    constraint demonstration_record_pk primary key (kind, key)
);
