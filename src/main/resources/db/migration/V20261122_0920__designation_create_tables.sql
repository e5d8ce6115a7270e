-- Which roles a programme knew when; a programme without a row here knows every role at all times.
create table designation_regime (
    programme_id bigint    not null,
    role         text      not null,
    valid        daterange not null,
    constraint designation_regime_pk primary key (programme_id, role, valid),
    constraint designation_regime_programme_fk foreign key (programme_id) references programme (id),
    constraint designation_regime_role_ck check (role in ('TARGET', 'HUB', 'LINKED', 'PILOT')),
    constraint designation_regime_valid_ck check (not isempty(valid))
);
-- Target complexes until the notice of 2010; since then hubs with their linked sites.
insert into designation_regime (programme_id, role, valid)
select p.id, r.role, r.valid
from programme p
cross join (values ('TARGET', daterange(null, '2010-04-01')), ('HUB', daterange('2010-04-01', null)),
    ('LINKED', daterange('2010-04-01', null)), ('PILOT', daterange('2010-04-01', null))) r (role, valid)
where p.code = 'CLUSTER';

-- A designated site, counted as one: the identity alone. What is said of it stands in designation_period.
create table designation (
    id           bigint generated always as identity,
    programme_id bigint      not null,
    role         text        not null,
    sample       boolean     not null default false,
    version      integer     not null default 0,
    -- Raised by whoever checks what hangs on a hub, so that two transactions that would break a rule together meet here.
    checked      bigint      not null default 0,
    entered_by   bigint,
    entered_at   timestamptz not null,
    constraint designation_pk primary key (id),
    constraint designation_role_uk unique (id, programme_id, role),
    constraint designation_programme_fk foreign key (programme_id) references programme (id),
    constraint designation_entered_by_fk foreign key (entered_by) references account (id),
    constraint designation_role_ck check (role in ('TARGET', 'HUB', 'LINKED', 'PILOT'))
);
create index designation_programme_ix on designation (programme_id);

-- One act: it writes periods and takes the place of others, on all sides at once or not at all.
create table designation_event (
    id          bigint generated always as identity,
    kind        text        not null,
    happened_on date,
    source_id   bigint      not null,
    reason      text,
    load_id     bigint,
    entered_by  bigint,
    entered_at  timestamptz not null,
    constraint designation_event_pk primary key (id),
    constraint designation_event_source_fk foreign key (source_id) references source_document (id),
    constraint designation_event_load_fk foreign key (load_id) references load (id),
    constraint designation_event_entered_by_fk foreign key (entered_by) references account (id),
    constraint designation_event_kind_ck check (kind in ('DESIGNATED', 'CORRECTED', 'ENDED', 'SPLIT', 'MERGED',
        'TRANSFERRED', 'WITHDRAWN', 'LOADED', 'REVERTED')),
    constraint designation_event_reason_ck check (kind in ('DESIGNATED', 'LOADED') or btrim(reason) <> '')
);
create index designation_event_load_ix on designation_event (load_id) where load_id is not null;

-- What is said of a site over a period, in the two times. valid_from without precision is the earliest day possible.
create table designation_period (
    id             bigint generated always as identity,
    designation_id bigint      not null,
    programme_id   bigint      not null,
    role           text        not null,
    hub_id         bigint,
    hub_role       text generated always as (case when hub_id is not null then 'HUB' end) stored,
    name           text        not null,
    name_en        text,
    valid_from     date,
    from_precision text,
    valid_to       date,
    to_precision   text,
    valid          daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    known          tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    event_id       bigint      not null,
    superseded_by  bigint,
    source_id      bigint      not null,
    reason         text,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint designation_period_pk primary key (id),
    constraint designation_period_designation_fk foreign key (designation_id, programme_id, role)
        references designation (id, programme_id, role),
    constraint designation_period_hub_fk foreign key (hub_id, programme_id, hub_role)
        references designation (id, programme_id, role),
    constraint designation_period_event_fk foreign key (event_id) references designation_event (id),
    constraint designation_period_superseded_by_fk foreign key (superseded_by) references designation_event (id),
    constraint designation_period_source_fk foreign key (source_id) references source_document (id),
    constraint designation_period_entered_by_fk foreign key (entered_by) references account (id),
    constraint designation_period_name_ck check (name = btrim(name) and name <> ''),
    constraint designation_period_name_en_ck check (name_en = btrim(name_en) and name_en <> ''),
    constraint designation_period_hub_ck check ((role in ('LINKED', 'PILOT')) = (hub_id is not null)),
    constraint designation_period_valid_ck check (valid_from < valid_to),
    constraint designation_period_from_ck check (from_precision in ('YEAR', 'MONTH', 'DAY')
        and (from_precision is null or valid_from is not null)
        and (hub_id is not null or (valid_from is null) = (from_precision is null))),
    constraint designation_period_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint designation_period_known_ck check (known_from < superseded_at),
    constraint designation_period_entered_ck check (known_from <= entered_at),
    constraint designation_period_superseded_ck check ((superseded_at is null) = (superseded_by is null)),
    constraint designation_period_once_ex exclude using gist (designation_id with =, valid with &&, known with &&)
);
create index designation_period_designation_ix on designation_period (designation_id);
create index designation_period_hub_ix on designation_period (hub_id) where hub_id is not null;
create index designation_period_event_ix on designation_period (event_id);
create index designation_period_superseded_by_ix on designation_period (superseded_by) where superseded_by is not null;
create index designation_period_times_ix on designation_period using gist (valid, known);

-- The complexes, or parts of complexes, that a site holds over a period. An overlay has those of its hub.
create table designation_member (
    period_id  bigint not null,
    complex_id bigint not null,
    ordinal    integer not null,
    constraint designation_member_pk primary key (period_id, complex_id),
    constraint designation_member_period_fk foreign key (period_id) references designation_period (id),
    constraint designation_member_complex_fk foreign key (complex_id) references complex (id)
);
create index designation_member_complex_ix on designation_member (complex_id);

-- The ground that a site takes, kept by triggers. A complex takes its own place whole and, of every complex above it, the
-- stretch that is its own: so parts stand side by side, and a whole meets each of its parts. Overlays take their hub.
create table designation_occupancy (
    period_id    bigint    not null,
    programme_id bigint    not null,
    layer        text      not null,
    place        bigint    not null,
    extent       int8range not null,
    valid        daterange not null,
    known        tstzrange not null,
    constraint designation_occupancy_period_fk foreign key (period_id) references designation_period (id),
    constraint designation_occupancy_known_ck check (not isempty(known)),
    constraint designation_occupancy_overlap_ex exclude using gist
        (programme_id with =, layer with =, place with =, extent with &&, valid with &&, known with &&)
);
create index designation_occupancy_period_ix on designation_occupancy (period_id);
create index designation_occupancy_place_ix on designation_occupancy (place) where layer = 'BASE';

-- A form sent twice designates once: each form carries a key of its own.
create table designation_submission (
    submission_key text        not null,
    designation_id bigint,
    entered_at     timestamptz not null,
    constraint designation_submission_pk primary key (submission_key),
    constraint designation_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint designation_submission_designation_fk foreign key (designation_id) references designation (id)
);

-- Raised by every change in its own transaction, so that no picture held in memory outlives what it shows.
create table designation_revision (
    only_row boolean not null default true,
    revision bigint  not null,
    constraint designation_revision_pk primary key (only_row),
    constraint designation_revision_only_ck check (only_row)
);
insert into designation_revision (revision) values (1);
create sequence designation_revision_seq start with 2;
