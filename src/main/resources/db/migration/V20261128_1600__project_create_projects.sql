-- Projects: what a programme supports from the first plan to the result. A row of project lasts; what is said of it is kept
-- version by version, each with who entered it, when and why, and nothing that was said is overwritten.
create table project (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    code           text        generated always as ('P-' || lpad(id::text, greatest(5, length(id::text)), '0')) stored,
    version        integer     not null default 1,
    sample         boolean     not null default false,
    submission_key text        not null,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint project_pk primary key (id),
    constraint project_submission_uk unique (submission_key),
    constraint project_programme_fk foreign key (programme_id) references programme (id),
    constraint project_entered_by_fk foreign key (entered_by) references account (id),
    constraint project_version_ck check (version > 0),
    constraint project_key_ck check (length(submission_key) between 1 and 64)
);
create index project_programme_ix on project (programme_id);

create table project_version (
    project_id       bigint      not null,
    version          integer     not null,
    kind             text        not null,
    service_id       bigint,
    office_id        bigint,
    council_id       bigint,
    task_id          bigint,
    application_id   bigint,
    title            text        not null,
    title_en         text,
    industry         text,
    mission          text,
    starts_on        date,
    starts_precision text,
    ends_on          date,
    ends_precision   text,
    total_krw        bigint,
    sum_krw          bigint,
    cost_krw         bigint generated always as (coalesce(total_krw, sum_krw)) stored,
    total_reason     text,
    repeat_reason    text,
    source_id        bigint,
    reason           text,
    known_from       timestamptz not null,
    superseded_at    timestamptz,
    entered_by       bigint,
    entered_at       timestamptz not null,
    constraint project_version_pk primary key (project_id, version),
    constraint project_version_project_fk foreign key (project_id) references project (id),
    constraint project_version_service_fk foreign key (service_id) references programme_service (id),
    constraint project_version_office_fk foreign key (office_id) references office (id),
    constraint project_version_council_fk foreign key (council_id) references council (id),
    constraint project_version_task_fk foreign key (task_id) references task (id),
    constraint project_version_application_fk foreign key (application_id) references call_application (id),
    constraint project_version_source_fk foreign key (source_id) references source_document (id),
    constraint project_version_entered_by_fk foreign key (entered_by) references account (id),
    constraint project_version_kind_ck check (kind in ('UNIT_TASK', 'LINKAGE', 'OVERSEAS', 'CONSORTIUM', 'TRAINING', 'TEST_BED',
        'INCUBATION')),
    constraint project_version_words_ck check (title = btrim(title) and title <> '' and length(title) <= 200
        and btrim(title_en) <> '' and btrim(industry) <> '' and btrim(mission) <> '' and btrim(total_reason) <> ''
        and btrim(repeat_reason) <> '' and btrim(reason) <> ''),
    constraint project_version_reason_ck check (version = 1 or reason is not null),
    constraint project_version_starts_ck check ((starts_on is null) = (starts_precision is null)
        and starts_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint project_version_ends_ck check ((ends_on is null) = (ends_precision is null)
        and ends_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint project_version_period_ck check (starts_on <= ends_on),
    constraint project_version_money_ck check (total_krw between 0 and 1000000000000000 and sum_krw between 0 and 1000000000000000),
    constraint project_version_total_ck check (total_krw = sum_krw or total_reason is not null or total_krw is null
        or sum_krw is null),
    constraint project_version_mission_ck check (kind <> 'CONSORTIUM' or mission is not null),
    constraint project_version_known_ck check (known_from < superseded_at)
);
create unique index project_version_current_uk on project_version (project_id) where superseded_at is null;
create index project_version_office_ix on project_version (office_id) where superseded_at is null;
create index project_version_council_ix on project_version (council_id) where superseded_at is null;
create index project_version_service_ix on project_version (service_id) where superseded_at is null;

create table project_participant (
    project_id      bigint   not null,
    version         integer  not null,
    ordinal         smallint not null,
    organisation_id bigint   not null,
    name            text     not null,
    role            text     not null,
    from_on         date,
    last_on         date,
    constraint project_participant_pk primary key (project_id, version, ordinal),
    constraint project_participant_version_fk foreign key (project_id, version) references project_version (project_id, version),
    constraint project_participant_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint project_participant_name_ck check (btrim(name) <> ''),
    constraint project_participant_role_ck check (role in ('LEAD', 'MEMBER', 'COMMISSIONED', 'DEMAND', 'SUPPORT')),
    constraint project_participant_period_ck check (from_on <= last_on)
);
create index project_participant_organisation_ix on project_participant (organisation_id);
-- At most one organisation leads.
create unique index project_participant_lead_uk on project_participant (project_id, version) where role = 'LEAD';

create table project_cost (
    project_id bigint   not null,
    version    integer  not null,
    year       smallint not null,
    source     text     not null,
    amount_krw bigint   not null,
    constraint project_cost_pk primary key (project_id, version, year, source),
    constraint project_cost_version_fk foreign key (project_id, version) references project_version (project_id, version),
    constraint project_cost_year_ck check (year between 1990 and 2099),
    constraint project_cost_source_ck check (source in ('NATIONAL', 'LOCAL', 'PRIVATE_CASH', 'PRIVATE_IN_KIND')),
    constraint project_cost_amount_ck check (amount_krw between 0 and 1000000000000000)
);

-- The stations of a linkage in their order, each one complex or several that a source names as one.
create table project_node (
    project_id bigint   not null,
    version    integer  not null,
    position   smallint not null,
    name       text     not null,
    role       text,
    constraint project_node_pk primary key (project_id, version, position),
    constraint project_node_version_fk foreign key (project_id, version) references project_version (project_id, version),
    constraint project_node_position_ck check (position between 1 and 30),
    constraint project_node_words_ck check (btrim(name) <> '' and btrim(role) <> '')
);
create table project_node_complex (
    project_id bigint   not null,
    version    integer  not null,
    position   smallint not null,
    complex_id bigint   not null,
    constraint project_node_complex_pk primary key (project_id, version, position, complex_id),
    constraint project_node_complex_node_fk foreign key (project_id, version, position)
        references project_node (project_id, version, position),
    constraint project_node_complex_complex_fk foreign key (complex_id) references complex (id)
);
create index project_node_complex_complex_ix on project_node_complex (complex_id);

-- How far a project has come: each step with its day and why, never changed.
create table project_move (
    project_id bigint      not null,
    ordinal    smallint    not null,
    to_state   text        not null,
    moved_on   date,
    reason     text,
    known_from timestamptz not null,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint project_move_pk primary key (project_id, ordinal),
    constraint project_move_project_fk foreign key (project_id) references project (id),
    constraint project_move_entered_by_fk foreign key (entered_by) references account (id),
    constraint project_move_state_ck check (to_state in ('PLANNED', 'AGREED', 'RUNNING', 'SUSPENDED', 'COMPLETED', 'STOPPED')),
    constraint project_move_first_ck check ((ordinal = 1) = (to_state = 'PLANNED')),
    constraint project_move_day_ck check (ordinal = 1 or moved_on is not null),
    constraint project_move_reason_ck check (btrim(reason) <> '' and (reason is not null or to_state in ('PLANNED', 'AGREED', 'RUNNING')))
);

create function project_keep() returns trigger language plpgsql as $$
declare
    -- what may change: that a version is superseded, and the record in which a merged organisation or complex now stands
    allowed text[] := case tg_table_name when 'project_version' then array['superseded_at']
        when 'project_participant' then array['organisation_id'] when 'project_node_complex' then array['complex_id']
        else array[]::text[] end;
begin
    if tg_op = 'DELETE' or to_jsonb(new) - allowed - 'cost_krw' is distinct from to_jsonb(old) - allowed - 'cost_krw' then
        raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_kept',
            message = 'what was said of a project is kept';
    end if;
    if tg_table_name = 'project_version' then
        if to_jsonb(old) ->> 'superseded_at' is not null then
            raise exception using errcode = 'restrict_violation', constraint = 'project_version_kept',
                message = 'a version is superseded once';
        end if;
    end if;
    return new;
end $$;
create trigger project_version_kept_tg before update or delete on project_version for each row execute function project_keep();
create trigger project_participant_kept_tg before update or delete on project_participant
    for each row execute function project_keep();
create trigger project_cost_kept_tg before update or delete on project_cost for each row execute function project_keep();
create trigger project_node_kept_tg before update or delete on project_node for each row execute function project_keep();
create trigger project_node_complex_kept_tg before update or delete on project_node_complex
    for each row execute function project_keep();
create trigger project_move_kept_tg before update or delete on project_move for each row execute function project_keep();

-- A project steps only where it may, and no step lies before the one that was taken last.
create function project_steps() returns trigger language plpgsql as $$
declare
    last project_move;
begin
    if new.ordinal = 1 then
        return new;
    end if;
    select * into last from project_move where project_id = new.project_id and ordinal = new.ordinal - 1;
    if last is null or not (case last.to_state
            when 'PLANNED' then new.to_state in ('AGREED', 'STOPPED')
            when 'AGREED' then new.to_state in ('RUNNING', 'STOPPED')
            when 'RUNNING' then new.to_state in ('SUSPENDED', 'COMPLETED', 'STOPPED')
            when 'SUSPENDED' then new.to_state in ('RUNNING', 'STOPPED')
            else false end) or new.moved_on < last.moved_on then
        raise exception using errcode = 'restrict_violation', constraint = 'project_move_steps',
            message = 'a project steps only where it may';
    end if;
    return new;
end $$;
create trigger project_move_steps_tg before insert on project_move for each row execute function project_steps();

create trigger project_search_touch_inserted after insert on project_version
    referencing new table as changed for each statement execute function search_touch('PROJECT', 'project_id');
create trigger project_search_touch_updated after update on project_version
    referencing new table as changed for each statement execute function search_touch('PROJECT', 'project_id');
