-- Provinces, cities and counties: a code and, by period, the name it stood for.
create table province (
    code text not null,
    map_ids text[] not null default '{}',
    constraint province_pk primary key (code),
    constraint province_code_ck check (code ~ '^[0-9]{2}$')
);
comment on column province.map_ids is 'outlines of @svg-maps/south-korea that together show the province';

create table province_period (
    id bigint generated always as identity,
    province_code text not null,
    name text not null,
    short_name text not null,
    name_en text not null,
    valid daterange not null,
    basis text not null,
    source text not null,
    to_confirm boolean not null default false,
    constraint province_period_pk primary key (id),
    constraint province_period_province_fk foreign key (province_code) references province (code),
    constraint province_period_valid_ck check (not isempty(valid)),
    constraint province_period_name_ck check (btrim(name) <> '' and btrim(short_name) <> '' and btrim(name_en) <> ''),
    constraint province_period_basis_ck
        check (basis in ('CODE_LIST', 'SECONDARY', 'DERIVED', 'GENERAL', 'ADMINISTRATOR', 'OFFICIAL_FILE')),
    constraint province_period_once_ex exclude using gist (province_code with =, valid with &&)
);

create table province_succession (
    id bigint generated always as identity,
    from_code text not null,
    to_code text not null,
    effective_on date not null,
    basis text not null,
    source text not null,
    constraint province_succession_pk primary key (id),
    constraint province_succession_from_fk foreign key (from_code) references province (code),
    constraint province_succession_to_fk foreign key (to_code) references province (code),
    constraint province_succession_uk unique (from_code, to_code, effective_on),
    constraint province_succession_other_ck check (from_code <> to_code),
    constraint province_succession_basis_ck
        check (basis in ('CODE_LIST', 'SECONDARY', 'DERIVED', 'GENERAL', 'ADMINISTRATOR', 'OFFICIAL_FILE'))
);
create index province_succession_to_ix on province_succession (to_code);

create table county (
    code text not null,
    province_code text not null,
    longitude numeric(8, 5),
    latitude numeric(7, 5),
    point_basis text,
    constraint county_pk primary key (code),
    constraint county_province_fk foreign key (province_code) references province (code),
    constraint county_code_ck check (code ~ '^[0-9]{5}$' and left(code, 2) = province_code),
    constraint county_point_whole_ck
        check (num_nulls(longitude, latitude, point_basis) in (0, 3)),
    constraint county_point_range_ck
        check (longitude between 124 and 132 and latitude between 33 and 39),
    constraint county_point_basis_ck
        check (point_basis in ('POPULATION_CENTRE', 'MEAN_OF_DISTRICTS', 'ADMINISTRATOR'))
);
create index county_province_ix on county (province_code);

create table county_period (
    id bigint generated always as identity,
    county_code text not null,
    name text not null,
    valid daterange not null,
    basis text not null,
    source text not null,
    to_confirm boolean not null default false,
    constraint county_period_pk primary key (id),
    constraint county_period_county_fk foreign key (county_code) references county (code),
    constraint county_period_valid_ck check (not isempty(valid)),
    constraint county_period_name_ck check (btrim(name) <> ''),
    constraint county_period_basis_ck
        check (basis in ('CODE_LIST', 'SECONDARY', 'DERIVED', 'GENERAL', 'ADMINISTRATOR', 'OFFICIAL_FILE')),
    constraint county_period_once_ex exclude using gist (county_code with =, valid with &&)
);

create table county_succession (
    id bigint generated always as identity,
    from_code text not null,
    to_code text not null,
    effective_on date not null,
    basis text not null,
    source text not null,
    constraint county_succession_pk primary key (id),
    constraint county_succession_from_fk foreign key (from_code) references county (code),
    constraint county_succession_to_fk foreign key (to_code) references county (code),
    constraint county_succession_uk unique (from_code, to_code, effective_on),
    constraint county_succession_other_ck check (from_code <> to_code),
    constraint county_succession_basis_ck
        check (basis in ('CODE_LIST', 'SECONDARY', 'DERIVED', 'GENERAL', 'ADMINISTRATOR', 'OFFICIAL_FILE'))
);
create index county_succession_to_ix on county_succession (to_code);

-- Wide-area economic regions: several schemes, each parting the provinces in its own way.
create table region_scheme (
    code text not null,
    name text not null,
    name_en text not null,
    introduced_on date not null,
    introduced_precision text not null,
    source text not null,
    sort_order integer not null,
    constraint region_scheme_pk primary key (code),
    constraint region_scheme_code_ck check (code ~ '^[0-9A-Z_]{1,20}$'),
    constraint region_scheme_precision_ck check (introduced_precision in ('YEAR', 'MONTH', 'DAY'))
);

create table scheme_region (
    scheme_code text not null,
    code text not null,
    name text not null,
    name_en text not null,
    sort_order integer not null,
    constraint scheme_region_pk primary key (scheme_code, code),
    constraint scheme_region_scheme_fk foreign key (scheme_code) references region_scheme (code),
    constraint scheme_region_code_ck check (code ~ '^[0-9A-Z_]{1,20}$')
);

create table scheme_member (
    id bigint generated always as identity,
    scheme_code text not null,
    region_code text not null,
    province_code text not null,
    valid daterange not null,
    basis text not null,
    source text not null,
    constraint scheme_member_pk primary key (id),
    constraint scheme_member_region_fk
        foreign key (scheme_code, region_code) references scheme_region (scheme_code, code),
    constraint scheme_member_province_fk foreign key (province_code) references province (code),
    constraint scheme_member_valid_ck check (not isempty(valid)),
    constraint scheme_member_basis_ck
        check (basis in ('CODE_LIST', 'SECONDARY', 'DERIVED', 'GENERAL', 'ADMINISTRATOR', 'OFFICIAL_FILE')),
    constraint scheme_member_once_ex
        exclude using gist (scheme_code with =, province_code with =, valid with &&)
);
create index scheme_member_province_ix on scheme_member (province_code);

-- One row: bumped in the transaction of every change, so that every process notices.
create table region_revision (
    only_row boolean not null default true,
    revision bigint not null,
    constraint region_revision_pk primary key (only_row),
    constraint region_revision_only_ck check (only_row)
);
insert into region_revision (revision) values (1);

-- What people changed, in their own words. Rows are only added.
create table region_change (
    id bigint generated always as identity,
    kind text not null,
    effective_on date not null,
    reason text not null,
    source text not null,
    summary text not null,
    revision bigint not null,
    submission_key text not null,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint region_change_pk primary key (id),
    constraint region_change_submission_uk unique (submission_key),
    constraint region_change_revision_uk unique (revision),
    constraint region_change_reason_ck check (btrim(reason) <> '' and btrim(source) <> '')
);
