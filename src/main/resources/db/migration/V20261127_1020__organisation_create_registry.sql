-- An organisation: the identity alone. What is said of it stands in the dated tables below.
create table organisation (
    id              bigint generated always as identity,
    sample          boolean     not null default false,
    merged_into     bigint,
    merged_at       timestamptz,
    merged_by       bigint,
    merge_source_id bigint,
    merge_reason    text,
    version         integer     not null default 0,
    revisions       integer     not null default 0,
    load_id         bigint,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint organisation_pk primary key (id),
    constraint organisation_merged_into_fk foreign key (merged_into) references organisation (id),
    constraint organisation_merged_by_fk foreign key (merged_by) references account (id),
    constraint organisation_merge_source_fk foreign key (merge_source_id) references source_document (id),
    constraint organisation_load_fk foreign key (load_id) references load (id),
    constraint organisation_entered_by_fk foreign key (entered_by) references account (id),
    constraint organisation_merged_into_ck check (merged_into <> id),
    constraint organisation_merge_ck check (num_nulls(merged_into, merged_at, merge_source_id, merge_reason) in (0, 4))
);
create index organisation_merged_into_ix on organisation (merged_into) where merged_into is not null;
create index organisation_sample_ix on organisation (id) where sample;
create index organisation_load_ix on organisation (load_id) where load_id is not null;

-- What an organisation is called and is over a period, in the two times. The start is null where nobody knows it.
-- name_key is the name as names are compared: without the legal form, spaces, signs and case.
create table organisation_version (
    id              bigint generated always as identity,
    organisation_id bigint      not null,
    valid_from      date,
    from_precision  text,
    valid_to        date,
    valid           daterange generated always as (daterange(valid_from, valid_to)) stored,
    name            text        not null,
    name_en         text,
    name_key        text        not null,
    type            text        not null,
    business_number text,
    size_class      text,
    employees       integer,
    few_stated      boolean,
    few             boolean generated always as (coalesce(employees <= 50, few_stated)) stored,
    ksic            text,
    ksic_revision   smallint,
    known_from      timestamptz not null,
    superseded_at   timestamptz,
    source_id       bigint      not null,
    load_id         bigint,
    reason          text,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint organisation_version_pk primary key (id),
    constraint organisation_version_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint organisation_version_source_fk foreign key (source_id) references source_document (id),
    constraint organisation_version_load_fk foreign key (load_id) references load (id),
    constraint organisation_version_entered_by_fk foreign key (entered_by) references account (id),
    constraint organisation_version_period_ck check (valid_from < valid_to),
    constraint organisation_version_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint organisation_version_known_ck check (known_from < superseded_at),
    constraint organisation_version_name_ck check (name = btrim(name) and name <> '' and length(name) <= 200),
    constraint organisation_version_name_en_ck check (name_en = btrim(name_en) and name_en <> '' and length(name_en) <= 200),
    constraint organisation_version_name_key_ck check (name_key <> ''),
    constraint organisation_version_type_ck check (type in ('FIRM', 'UNIVERSITY', 'PUBLIC_INSTITUTE', 'PRIVATE_INSTITUTE',
        'TECHNO_PARK', 'REGIONAL_COMMITTEE', 'LEADING_INDUSTRY_OFFICE', 'LOCAL_GOVERNMENT', 'PUBLIC_AGENCY',
        'ASSOCIATION', 'CONSULTING', 'KNOWLEDGE_SERVICE', 'BROKER', 'VENTURE_CAPITAL', 'SUPPORT_AGENCY')),
    constraint organisation_version_business_number_ck check (business_number ~ '^[0-9]{10}$'),
    constraint organisation_version_size_class_ck check (size_class in
        ('LARGE', 'MIDSIZED', 'SME', 'MEDIUM', 'SMALL', 'MICRO')),
    constraint organisation_version_employees_ck check (employees between 0 and 1000000),
    constraint organisation_version_few_ck check (few_stated is null or employees is null),
    constraint organisation_version_ksic_ck check ((ksic is null) = (ksic_revision is null)
        and ksic ~ '^[0-9]{2,5}$' and ksic_revision between 8 and 11),
    constraint organisation_version_overlap_ex exclude using gist (organisation_id with =, valid with &&)
        where (superseded_at is null),
    constraint organisation_version_number_ex exclude using gist (business_number with =, organisation_id with <>)
        where (superseded_at is null and business_number is not null)
);
create index organisation_version_organisation_ix on organisation_version (organisation_id);
create index organisation_version_name_ix on organisation_version (name_key, organisation_id);
create index organisation_version_type_ix on organisation_version (type, name_key, organisation_id);
create index organisation_version_few_ix on organisation_version (few, name_key, organisation_id);
create index organisation_version_number_ix on organisation_version (business_number) where business_number is not null;
create index organisation_version_load_ix on organisation_version (load_id) where load_id is not null;

-- Other names: former ones, short forms and variants. Each finds the organisation.
create table organisation_alias (
    id                bigint generated always as identity,
    organisation_id   bigint      not null,
    alias             text        not null,
    kind              text        not null,
    valid_from        date,
    from_precision    text,
    valid_to          date,
    to_precision      text,
    valid             daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from        timestamptz not null,
    superseded_at     timestamptz,
    withdrawn_by      bigint,
    withdrawal_reason text,
    source_id         bigint      not null,
    load_id           bigint,
    reason            text,
    entered_by        bigint,
    entered_at        timestamptz not null,
    constraint organisation_alias_pk primary key (id),
    constraint organisation_alias_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint organisation_alias_source_fk foreign key (source_id) references source_document (id),
    constraint organisation_alias_load_fk foreign key (load_id) references load (id),
    constraint organisation_alias_entered_by_fk foreign key (entered_by) references account (id),
    constraint organisation_alias_withdrawn_by_fk foreign key (withdrawn_by) references account (id),
    constraint organisation_alias_alias_ck check (alias = btrim(alias) and alias <> '' and length(alias) <= 200),
    constraint organisation_alias_kind_ck check (kind in ('FORMER', 'VARIANT', 'SHORT')),
    constraint organisation_alias_period_ck check (valid_from < valid_to),
    constraint organisation_alias_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint organisation_alias_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint organisation_alias_known_ck check (known_from < superseded_at)
);
create unique index organisation_alias_alias_uk on organisation_alias (organisation_id, alias) where superseded_at is null;
create index organisation_alias_load_ix on organisation_alias (load_id) where load_id is not null;

-- In which complexes an organisation sits, by date; in several at once, if so.
create table organisation_tenancy (
    id                bigint generated always as identity,
    organisation_id   bigint      not null,
    complex_id        bigint      not null,
    valid_from        date,
    from_precision    text,
    valid_to          date,
    to_precision      text,
    valid             daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from        timestamptz not null,
    superseded_at     timestamptz,
    withdrawn_by      bigint,
    withdrawal_reason text,
    source_id         bigint      not null,
    load_id           bigint,
    reason            text,
    entered_by        bigint,
    entered_at        timestamptz not null,
    constraint organisation_tenancy_pk primary key (id),
    constraint organisation_tenancy_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint organisation_tenancy_complex_fk foreign key (complex_id) references complex (id),
    constraint organisation_tenancy_source_fk foreign key (source_id) references source_document (id),
    constraint organisation_tenancy_load_fk foreign key (load_id) references load (id),
    constraint organisation_tenancy_entered_by_fk foreign key (entered_by) references account (id),
    constraint organisation_tenancy_withdrawn_by_fk foreign key (withdrawn_by) references account (id),
    constraint organisation_tenancy_period_ck check (valid_from < valid_to),
    constraint organisation_tenancy_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint organisation_tenancy_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint organisation_tenancy_known_ck check (known_from < superseded_at),
    constraint organisation_tenancy_overlap_ex exclude using gist (organisation_id with =, complex_id with =, valid with &&)
        where (superseded_at is null)
);
create index organisation_tenancy_organisation_ix on organisation_tenancy (organisation_id);
create index organisation_tenancy_complex_ix on organisation_tenancy (complex_id);
create index organisation_tenancy_load_ix on organisation_tenancy (load_id) where load_id is not null;

-- A form sent twice changes an organisation once: each form carries a key of its own.
create table organisation_submission (
    submission_key  text        not null,
    organisation_id bigint,
    entered_at      timestamptz not null,
    constraint organisation_submission_pk primary key (submission_key),
    constraint organisation_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint organisation_submission_organisation_fk foreign key (organisation_id) references organisation (id)
);
