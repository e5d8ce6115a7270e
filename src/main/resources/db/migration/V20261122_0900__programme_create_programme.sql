-- A programme of the ministry: its lasting code alone. What is said of it stands in dated tables.
create table programme (
    id         bigint generated always as identity,
    code       text        not null,
    version    integer     not null default 0,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint programme_pk primary key (id),
    constraint programme_code_uk unique (code),
    constraint programme_code_ck check (code ~ '^[A-Z][A-Z0-9_]*$'),
    constraint programme_entered_by_fk foreign key (entered_by) references account (id)
);

-- What a programme is called over a period, in the two times. The start is null where nobody knows it.
create table programme_name (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    valid_from     date,
    from_precision text,
    valid_to       date,
    to_precision   text,
    valid          daterange generated always as (daterange(valid_from, valid_to)) stored,
    name           text        not null,
    name_en        text        not null,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    source_id      bigint      not null,
    reason         text,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint programme_name_pk primary key (id),
    constraint programme_name_programme_fk foreign key (programme_id) references programme (id),
    constraint programme_name_source_fk foreign key (source_id) references source_document (id),
    constraint programme_name_entered_by_fk foreign key (entered_by) references account (id),
    constraint programme_name_name_ck check (name = btrim(name) and name <> ''),
    constraint programme_name_name_en_ck check (name_en = btrim(name_en) and name_en <> ''),
    constraint programme_name_period_ck check (valid_from < valid_to),
    constraint programme_name_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint programme_name_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint programme_name_known_ck check (known_from < superseded_at),
    constraint programme_name_overlap_ex exclude using gist (programme_id with =, valid with &&) where (superseded_at is null)
);
create index programme_name_programme_ix on programme_name (programme_id);

-- The programmes that the portal's addresses and claims name by code. Their names come with their sources.
insert into programme (code, entered_at)
values ('CLUSTER', now()), ('CERAMICS', now()), ('INNOVATION', now()), ('SUPER', now());
