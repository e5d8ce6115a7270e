-- What a file of budget lines would write, kept from its check until it is applied or given up. A hundred thousand lines are
-- copied in at once, so what repeats (programme, version, heading, place) is numbered within the load and stands once.
create table budget_load_line (
    load_id       bigint   not null,
    position      integer  not null,
    sheet         text     not null,
    row_number    integer  not null,
    column_number smallint not null,
    programme     integer  not null,
    version       integer  not null,
    heading       integer  not null,
    place         integer  not null,
    code          text,
    name          text     not null,
    amount_krw    bigint   not null,
    stated_unit   text     not null,
    note          text,
    sample        boolean  not null,
    constraint budget_load_line_pk primary key (load_id, position)
);

-- A programme as the file names it; none while nobody said which it is, or where it is not ours.
create table budget_load_programme (
    load_id      bigint  not null,
    number       integer not null,
    programme_id bigint,
    constraint budget_load_programme_pk primary key (load_id, number)
);

-- A version that the file speaks of: as held, and the one it is compared with, at that revision of all budgets.
create table budget_load_version (
    load_id      bigint   not null,
    programme_id bigint   not null,
    number       integer  not null,
    kind         text     not null,
    ordinal      smallint not null,
    held_id      bigint,
    against_id   bigint,
    revision     bigint   not null,
    constraint budget_load_version_pk primary key (load_id, programme_id, number)
);

create table budget_load_place (
    load_id       bigint  not null,
    number        integer not null,
    kind          text    not null,
    scheme_code   text,
    region_code   text,
    province_code text,
    office_id     bigint,
    hub_id        bigint,
    council_id    bigint,
    service_id    bigint,
    place_id      bigint,
    constraint budget_load_place_pk primary key (load_id, number)
);

-- A heading by the names of its steps, each array from the top; numbered once it is held.
create table budget_load_heading (
    load_id     bigint  not null,
    number      integer not null,
    ministry_id bigint,
    account_id  bigint,
    work_levels text[]  not null,
    work_names  text[]  not null,
    cost_levels text[]  not null,
    cost_names  text[]  not null,
    fund_source text,
    work_id     bigint,
    work_depth  smallint not null default 0,
    cost_id     bigint,
    cost_depth  smallint not null default 0,
    heading_id  bigint,
    constraint budget_load_heading_pk primary key (load_id, number)
);

-- What a staged line is beside what is held.
create table budget_load_match (
    load_id        bigint  not null,
    position       integer not null,
    programme_id   bigint  not null,
    version        integer not null,
    line_id        bigint,
    entry_id       bigint,
    what           text    not null,
    before_krw     bigint,
    constraint budget_load_match_pk primary key (load_id, position)
);

-- The amounts before and after, whole and by parts.
create table budget_load_sum (
    load_id    bigint  not null,
    part       text    not null,
    position   integer not null,
    label      text    not null,
    before_krw numeric,
    after_krw  numeric not null,
    constraint budget_load_sum_pk primary key (load_id, part, position)
);

-- Totals that the file states beside what its lines sum up to.
create table budget_load_total (
    load_id   bigint  not null,
    position  integer not null,
    label     text    not null,
    published numeric not null,
    read      numeric not null,
    constraint budget_load_total_pk primary key (load_id, position)
);
