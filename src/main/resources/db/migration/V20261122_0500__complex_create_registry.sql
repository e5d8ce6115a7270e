-- An industrial complex, or a part of one: the identity alone. What is said of it stands in the dated tables below.
create table complex (
    id            bigint generated always as identity,
    parent_id     bigint,
    ordinal       smallint    not null default 0,
    external_code text,
    sample        boolean     not null default false,
    merged_into   bigint,
    version       integer     not null default 0,
    revisions     integer     not null default 0,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint complex_pk primary key (id),
    constraint complex_parent_fk foreign key (parent_id) references complex (id),
    constraint complex_merged_into_fk foreign key (merged_into) references complex (id),
    constraint complex_parent_ck check (parent_id <> id),
    constraint complex_merged_into_ck check (merged_into <> id),
    constraint complex_external_code_uk unique (external_code),
    constraint complex_external_code_ck check (external_code ~ '^[0-9]{6}$')
);
create index complex_parent_ix on complex (parent_id) where parent_id is not null;

-- What a complex is called and is, in the two times. The start is null where nobody knows it.
create table complex_version (
    id                   bigint generated always as identity,
    complex_id           bigint      not null,
    valid_from           date,
    valid_to             date,
    valid                daterange generated always as (daterange(valid_from, valid_to)) stored,
    name                 text        not null,
    name_en              text,
    type                 text        not null,
    designated_on        date,
    designated_precision text,
    authority            text,
    managing_agency      text,
    industries           text,
    longitude            numeric(9, 6),
    latitude             numeric(8, 6),
    known_from           timestamptz not null,
    superseded_at        timestamptz,
    source_id            bigint      not null,
    load_id              bigint,
    reason               text,
    entered_by           bigint,
    entered_at           timestamptz not null,
    constraint complex_version_pk primary key (id),
    constraint complex_version_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_version_period_ck check (valid_from < valid_to),
    constraint complex_version_known_ck check (known_from < superseded_at),
    constraint complex_version_name_ck check (name = btrim(name) and name <> ''),
    constraint complex_version_type_ck check (type in ('NATIONAL', 'GENERAL', 'URBAN_HIGH_TECH', 'AGRO_INDUSTRIAL')),
    constraint complex_version_designated_ck check ((designated_on is null) = (designated_precision is null)
        and designated_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint complex_version_point_ck check ((longitude is null) = (latitude is null)
        and longitude between 124 and 132.5 and latitude between 33 and 39),
    constraint complex_version_overlap_ex exclude using gist (complex_id with =, valid with &&) where (superseded_at is null)
);
create index complex_version_complex_ix on complex_version (complex_id);
create index complex_version_load_ix on complex_version (load_id) where load_id is not null;

-- Where a complex lies: one row for each city or county, by the code that was in force when its source said so.
create table complex_place (
    id            bigint generated always as identity,
    complex_id    bigint      not null,
    province_code text        not null,
    county_code   text,
    valid_from    date,
    valid_to      date,
    valid         daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint      not null,
    load_id       bigint,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint complex_place_pk primary key (id),
    constraint complex_place_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_place_period_ck check (valid_from < valid_to),
    constraint complex_place_known_ck check (known_from < superseded_at),
    constraint complex_place_province_ck check (province_code ~ '^[0-9]{2}$'),
    constraint complex_place_county_ck check (county_code ~ '^[0-9]{5}$' and left(county_code, 2) = province_code),
    constraint complex_place_overlap_ex exclude using gist (
        complex_id with =, province_code with =, (coalesce(county_code, '')) with =, valid with &&) where (superseded_at is null)
);
create index complex_place_complex_ix on complex_place (complex_id);
create index complex_place_load_ix on complex_place (load_id) where load_id is not null;

-- Other names: former ones, variants and short forms. Each finds the complex.
create table complex_alias (
    id            bigint generated always as identity,
    complex_id    bigint      not null,
    alias         text        not null,
    kind          text        not null,
    valid_from    date,
    valid_to      date,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint      not null,
    load_id       bigint,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint complex_alias_pk primary key (id),
    constraint complex_alias_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_alias_alias_ck check (alias = btrim(alias) and alias <> ''),
    constraint complex_alias_kind_ck check (kind in ('FORMER', 'VARIANT', 'SHORT', 'SURVEY')),
    constraint complex_alias_period_ck check (valid_from < valid_to),
    constraint complex_alias_known_ck check (known_from < superseded_at)
);
create unique index complex_alias_alias_uk on complex_alias (complex_id, alias) where superseded_at is null;
create index complex_alias_load_ix on complex_alias (load_id) where load_id is not null;

-- Which office answers for a complex, where it differs from the office that answers for its province.
create table complex_office (
    id            bigint generated always as identity,
    complex_id    bigint      not null,
    office_id     bigint      not null,
    valid_from    date,
    valid_to      date,
    valid         daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint,
    reason        text        not null,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint complex_office_pk primary key (id),
    constraint complex_office_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_office_period_ck check (valid_from < valid_to),
    constraint complex_office_known_ck check (known_from < superseded_at),
    constraint complex_office_overlap_ex exclude using gist (complex_id with =, valid with &&) where (superseded_at is null)
);

-- How far a complex had come at the end of a quarter, in each province it lies in.
create table complex_state (
    id            bigint generated always as identity,
    complex_id    bigint      not null,
    province_code text        not null,
    quarter       date        not null,
    state         text        not null,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint      not null,
    load_id       bigint,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint complex_state_pk primary key (id),
    constraint complex_state_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_state_state_ck check (state in ('COMPLETED', 'UNDER_DEVELOPMENT', 'UNDEVELOPED')),
    constraint complex_state_quarter_ck check (extract(month from quarter) in (3, 6, 9, 12)
        and extract(month from quarter + 1) <> extract(month from quarter)),
    constraint complex_state_known_ck check (known_from < superseded_at)
);
create unique index complex_state_current_uk on complex_state (complex_id, province_code, quarter) where superseded_at is null;
create index complex_state_quarter_ix on complex_state (quarter);
create index complex_state_load_ix on complex_state (load_id) where load_id is not null;

-- Figures at the end of a quarter, in the unit of their measure, in each province the complex lies in.
-- A withheld figure (published as X, two firms or fewer) is null and marked; one that was not published has no row.
create table complex_statistic (
    id            bigint generated always as identity,
    complex_id    bigint      not null,
    province_code text        not null,
    quarter       date        not null,
    measure       text        not null,
    value         numeric,
    withheld      boolean     not null default false,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint      not null,
    load_id       bigint,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint complex_statistic_pk primary key (id),
    constraint complex_statistic_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_statistic_measure_ck check (measure in (
        'DESIGNATED_AREA', 'MANAGED_AREA', 'SITE_TOTAL', 'SITE_FOR_SALE', 'SITE_SOLD', 'SITE_UNSOLD', 'SALE_RATE',
        'TENANTS', 'OPERATING', 'EMPLOYMENT_MALE', 'EMPLOYMENT_FEMALE', 'EMPLOYMENT', 'PRODUCTION', 'EXPORT')),
    constraint complex_statistic_value_ck check (withheld = (value is null)),
    constraint complex_statistic_quarter_ck check (extract(month from quarter) in (3, 6, 9, 12)
        and extract(month from quarter + 1) <> extract(month from quarter)),
    constraint complex_statistic_known_ck check (known_from < superseded_at)
);
create unique index complex_statistic_current_uk on complex_statistic (complex_id, province_code, quarter, measure)
    where superseded_at is null;
create index complex_statistic_quarter_ix on complex_statistic (quarter);
create index complex_statistic_load_ix on complex_statistic (load_id) where load_id is not null;

-- Raised in every transaction that changes what the directory shows, so that each portal process notices.
create table complex_revision (
    only_row boolean not null default true,
    revision bigint  not null,
    constraint complex_revision_pk primary key (only_row),
    constraint complex_revision_only_ck check (only_row)
);
insert into complex_revision (revision) values (1);
