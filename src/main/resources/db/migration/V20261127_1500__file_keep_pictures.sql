-- Presentations are kept too.
alter table kept_file drop constraint kept_file_type_ck,
    add constraint kept_file_type_ck
        check (type in ('PDF', 'HWP', 'HWPX', 'XLSX', 'DOCX', 'PPTX', 'ODT', 'TXT', 'PNG', 'JPEG'));

-- What is known of a file that is a picture, and a small copy of it to be shown.
create table kept_picture (
    file_id bigint  not null,
    width   integer not null,
    height  integer not null,
    small   bytea   not null,
    constraint kept_picture_pk primary key (file_id),
    constraint kept_picture_file_fk foreign key (file_id) references kept_file (id),
    constraint kept_picture_size_ck check (width > 0 and height > 0),
    constraint kept_picture_small_ck check (octet_length(small) between 1 and 200000)
);
