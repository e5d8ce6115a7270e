-- The agency's own units. Existence, name, place in the tree and territory are dated each for itself.
create table office (
    id bigint generated always as identity,
    code text not null,
    kind text not null,
    valid daterange not null,
    opened_precision text,
    closed_precision text,
    source text not null,
    constraint office_pk primary key (id),
    constraint office_code_uk unique (code),
    constraint office_code_ck check (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    constraint office_kind_ck check (kind in ('HEAD_OFFICE', 'HEADQUARTERS', 'BRANCH')),
    constraint office_valid_ck check (not isempty(valid)),
    constraint office_opened_ck check (lower_inf(valid) = (opened_precision is null)
        and opened_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint office_closed_ck check (upper_inf(valid) = (closed_precision is null)
        and closed_precision in ('YEAR', 'MONTH', 'DAY'))
);

create table office_name (
    id bigint generated always as identity,
    office_id bigint not null,
    name text not null,
    short_name text not null,
    name_en text not null,
    valid daterange not null,
    source text not null,
    constraint office_name_pk primary key (id),
    constraint office_name_office_fk foreign key (office_id) references office (id),
    constraint office_name_valid_ck check (not isempty(valid)),
    constraint office_name_text_ck check (btrim(name) <> '' and btrim(short_name) <> '' and btrim(name_en) <> ''),
    constraint office_name_once_ex exclude using gist (office_id with =, valid with &&)
);

create table office_parent (
    id bigint generated always as identity,
    office_id bigint not null,
    parent_id bigint not null,
    valid daterange not null,
    constraint office_parent_pk primary key (id),
    constraint office_parent_office_fk foreign key (office_id) references office (id),
    constraint office_parent_parent_fk foreign key (parent_id) references office (id),
    constraint office_parent_other_ck check (office_id <> parent_id),
    constraint office_parent_valid_ck check (not isempty(valid)),
    constraint office_parent_once_ex exclude using gist (office_id with =, valid with &&)
);
create index office_parent_parent_ix on office_parent (parent_id);

create table office_territory (
    id bigint generated always as identity,
    province_code text not null,
    office_id bigint not null,
    valid daterange not null,
    basis text not null,
    source text not null,
    constraint office_territory_pk primary key (id),
    constraint office_territory_province_fk foreign key (province_code) references province (code),
    constraint office_territory_office_fk foreign key (office_id) references office (id),
    constraint office_territory_valid_ck check (not isempty(valid)),
    constraint office_territory_basis_ck check (basis in ('STATED', 'INFERRED', 'ADMINISTRATOR')),
    constraint office_territory_once_ex exclude using gist (province_code with =, valid with &&)
);
create index office_territory_office_ix on office_territory (office_id);

-- What happened to units; rows are only added. A unit stands on the side on which the event found or left it.
create table office_event (
    id bigint generated always as identity,
    kind text not null,
    happened_on date not null,
    happened_precision text not null,
    source text not null,
    reason text,
    revision bigint,
    submission_key text,
    entered_by bigint,
    entered_at timestamptz,
    constraint office_event_pk primary key (id),
    constraint office_event_kind_ck
        check (kind in ('CREATED', 'CLOSED', 'RENAMED', 'MERGED', 'SPLIT', 'TERRITORY')),
    constraint office_event_precision_ck check (happened_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint office_event_submission_uk unique (submission_key),
    constraint office_event_by_hand_ck
        check (num_nulls(reason, revision, submission_key, entered_at) in (0, 4))
);

create table office_event_part (
    event_id bigint not null,
    office_id bigint not null,
    side text not null,
    constraint office_event_part_pk primary key (event_id, office_id, side),
    constraint office_event_part_event_fk foreign key (event_id) references office_event (id),
    constraint office_event_part_office_fk foreign key (office_id) references office (id),
    constraint office_event_part_side_ck check (side in ('BEFORE', 'AFTER'))
);
create index office_event_part_office_ix on office_event_part (office_id);

-- Ministries, committees and provinces as bodies that decide and pay.
create table public_body (
    id bigint generated always as identity,
    code text not null,
    kind text not null,
    province_code text,
    constraint public_body_pk primary key (id),
    constraint public_body_code_uk unique (code),
    constraint public_body_province_uk unique (province_code),
    constraint public_body_province_fk foreign key (province_code) references province (code),
    constraint public_body_kind_ck check (kind in ('MINISTRY', 'COMMITTEE', 'PROVINCE')),
    constraint public_body_province_ck check ((kind = 'PROVINCE') = (province_code is not null))
);

-- Names of ministries and committees; a province's names are the region's own.
create table public_body_name (
    id bigint generated always as identity,
    body_id bigint not null,
    name text not null,
    name_en text not null,
    valid daterange not null,
    from_precision text,
    basis text not null,
    source text not null,
    constraint public_body_name_pk primary key (id),
    constraint public_body_name_body_fk foreign key (body_id) references public_body (id),
    constraint public_body_name_valid_ck check (not isempty(valid)),
    constraint public_body_name_precision_ck check (lower_inf(valid) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint public_body_name_basis_ck check (basis in ('STATED', 'GENERAL', 'ADMINISTRATOR')),
    constraint public_body_name_once_ex exclude using gist (body_id with =, valid with &&)
);

create table office_revision (
    only_row boolean not null default true,
    revision bigint not null,
    constraint office_revision_pk primary key (only_row),
    constraint office_revision_only_ck check (only_row)
);
insert into office_revision (revision) values (1);
