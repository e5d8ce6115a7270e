-- A what-if: the designations of a day copied aside, on which changes may be tried. No row of it is ever read as a designation.
create table scenario (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    title          text        not null,
    note           text,
    copied_on      date        not null,
    copied_known   date        not null,
    shared         boolean     not null default false,
    state          text        not null default 'OPEN',
    version        integer     not null default 0,
    submission_key text        not null,
    owner_id       bigint      not null,
    entered_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint scenario_pk primary key (id),
    constraint scenario_programme_fk foreign key (programme_id) references programme (id),
    constraint scenario_owner_fk foreign key (owner_id) references account (id),
    constraint scenario_submission_key_uk unique (owner_id, submission_key),
    constraint scenario_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint scenario_title_ck check (title = btrim(title) and length(title) between 1 and 100),
    constraint scenario_note_ck check (length(note) between 1 and 1000),
    constraint scenario_state_ck check (state in ('OPEN', 'CLOSED'))
);
create index scenario_shared_ix on scenario (changed_at) where shared;

-- A site of a scenario as it was copied; one that was added to the scenario has no copied role.
create table scenario_site (
    id             bigint generated always as identity,
    scenario_id    bigint      not null,
    designation_id bigint,
    name           text        not null,
    name_en        text,
    copied_role    text,
    copied_hub_id  bigint,
    hub_unknown    boolean     not null default false,
    ground_unknown boolean     not null default false,
    sample         boolean     not null default false,
    constraint scenario_site_pk primary key (id),
    constraint scenario_site_scenario_uk unique (id, scenario_id),
    constraint scenario_site_designation_uk unique (scenario_id, designation_id),
    constraint scenario_site_scenario_fk foreign key (scenario_id) references scenario (id),
    constraint scenario_site_designation_fk foreign key (designation_id) references designation (id),
    constraint scenario_site_copied_hub_fk foreign key (copied_hub_id, scenario_id) references scenario_site (id, scenario_id),
    constraint scenario_site_role_ck check (copied_role in ('TARGET', 'HUB', 'LINKED')),
    constraint scenario_site_copied_ck check ((designation_id is null) = (copied_role is null)),
    constraint scenario_site_hub_ck check ((copied_hub_id is null and not hub_unknown) or coalesce(copied_role, '') = 'LINKED'),
    constraint scenario_site_own_hub_ck check (copied_hub_id <> id)
);
create index scenario_site_copied_hub_ix on scenario_site (copied_hub_id) where copied_hub_id is not null;

-- The complexes, or parts of complexes, that a site of a scenario holds.
create table scenario_site_complex (
    site_id    bigint  not null,
    complex_id bigint  not null,
    ordinal    integer not null,
    constraint scenario_site_complex_pk primary key (site_id, complex_id),
    constraint scenario_site_complex_site_fk foreign key (site_id) references scenario_site (id),
    constraint scenario_site_complex_complex_fk foreign key (complex_id) references complex (id)
);
create index scenario_site_complex_complex_ix on scenario_site_complex (complex_id);

-- One thing tried with one site: how the site stands after it; no role means that it is out. The steps of one act share the
-- version of the scenario that they made.
create table scenario_step (
    id          bigint generated always as identity,
    scenario_id bigint      not null,
    site_id     bigint      not null,
    kind        text        not null,
    role        text,
    hub_site_id bigint,
    version     integer     not null,
    entered_by  bigint      not null,
    entered_at  timestamptz not null,
    undone_at   timestamptz,
    undone_by   bigint,
    undone_version integer,
    constraint scenario_step_pk primary key (id),
    constraint scenario_step_site_fk foreign key (site_id, scenario_id) references scenario_site (id, scenario_id),
    constraint scenario_step_hub_fk foreign key (hub_site_id, scenario_id) references scenario_site (id, scenario_id),
    constraint scenario_step_entered_by_fk foreign key (entered_by) references account (id),
    constraint scenario_step_undone_by_fk foreign key (undone_by) references account (id),
    constraint scenario_step_once_uk unique (site_id, version),
    constraint scenario_step_kind_ck check (kind in ('ADDED', 'PROMOTED', 'DEMOTED', 'LINKED', 'UNLINKED', 'REMOVED')),
    constraint scenario_step_role_ck check (role in ('HUB', 'LINKED') and (role = 'HUB') = (kind = 'PROMOTED' or (kind = 'ADDED' and role = 'HUB'))),
    constraint scenario_step_removed_ck check ((kind = 'REMOVED') = (role is null)),
    constraint scenario_step_hub_ck check (hub_site_id is null or (role = 'LINKED' and hub_site_id <> site_id)),
    constraint scenario_step_link_ck check ((kind <> 'LINKED' or hub_site_id is not null) and (kind <> 'UNLINKED' or hub_site_id is null)),
    constraint scenario_step_undone_ck check ((undone_at is null) = (undone_by is null)
        and (undone_at is null) = (undone_version is null) and undone_version > version)
);
create index scenario_step_scenario_ix on scenario_step (scenario_id, id);

-- How each site stands: by its last step that was not undone, else as it was copied. No role: it is out.
create view scenario_site_now as
select s.id, s.scenario_id, case when t.id is null then s.copied_role else t.role end as role,
       case when t.id is null then s.copied_hub_id else t.hub_site_id end as hub_site_id, t.id as step_id
  from scenario_site s
  left join lateral (select u.id, u.role, u.hub_site_id from scenario_step u
                      where u.site_id = s.id and u.undone_at is null order by u.version desc limit 1) t on true;
