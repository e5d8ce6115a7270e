-- Calls for proposals: what was announced, by which stages it is reviewed, and what a source says of how many there were.
create table call (
    id              bigint generated always as identity,
    programme_id    bigint      not null,
    service_id      bigint,
    title           text        not null,
    title_en        text,
    year            smallint    not null,
    notice_number   text,
    issuer_id       bigint,
    budget_krw      bigint,
    purpose         text,
    recorded        boolean     not null,
    stated_reviews  text[]      not null default '{}',
    source_id       bigint,
    state           text        not null,
    announced_at    timestamptz,
    announced_by    bigint,
    closed_at       timestamptz,
    closed_by       bigint,
    decided_at      timestamptz,
    sample          boolean     not null default false,
    version         integer     not null default 0,
    submission_key  text        not null,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint call_pk primary key (id),
    constraint call_submission_uk unique (submission_key),
    constraint call_programme_fk foreign key (programme_id) references programme (id),
    constraint call_service_fk foreign key (service_id) references programme_service (id),
    constraint call_issuer_fk foreign key (issuer_id) references public_body (id),
    constraint call_source_fk foreign key (source_id) references source_document (id),
    constraint call_announced_by_fk foreign key (announced_by) references account (id),
    constraint call_closed_by_fk foreign key (closed_by) references account (id),
    constraint call_entered_by_fk foreign key (entered_by) references account (id),
    constraint call_words_ck check (btrim(title) <> '' and btrim(title_en) <> '' and btrim(notice_number) <> ''
        and btrim(purpose) <> ''),
    constraint call_year_ck check (year between 1990 and 2099),
    constraint call_budget_ck check (budget_krw between 0 and 1000000000000000),
    constraint call_reviews_ck check (stated_reviews <@ array['WRITTEN', 'PRESENTATION', 'FEASIBILITY', 'FINAL', 'OTHER']),
    constraint call_recorded_ck check (not recorded or source_id is not null and state = 'DECIDED'),
    constraint call_state_ck check (recorded or case state
        when 'DRAFT' then num_nonnulls(announced_at, closed_at, decided_at) = 0
        when 'ANNOUNCED' then announced_at is not null and num_nonnulls(closed_at, decided_at) = 0
        when 'CLOSED' then num_nonnulls(announced_at, closed_at) = 2 and decided_at is null
        when 'DECIDED' then num_nonnulls(announced_at, closed_at, decided_at) = 3
        else false end),
    constraint call_key_ck check (length(submission_key) between 1 and 64)
);
create index call_programme_ix on call (programme_id, year);

create function call_keep() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_kept',
        message = 'what was said of a call is kept';
end $$;

-- A call goes forward only, and never back to where it was.
create function call_goes_forward() returns trigger language plpgsql as $$
begin
    if array_position(array['DRAFT', 'ANNOUNCED', 'CLOSED', 'DECIDED'], new.state)
            < array_position(array['DRAFT', 'ANNOUNCED', 'CLOSED', 'DECIDED'], old.state)
        or new.recorded <> old.recorded or new.programme_id <> old.programme_id then
        raise exception using errcode = 'restrict_violation', constraint = 'call_forward',
            message = 'a call goes forward only';
    end if;
    return new;
end $$;
create trigger call_forward_tg before update on call for each row execute function call_goes_forward();
create trigger call_kept_tg before delete on call for each row execute function call_keep();

-- When applications are taken. An extension is a further row with its reason, never an overwrite.
create table call_schedule (
    call_id             bigint      not null,
    ordinal             smallint    not null,
    announced_on        date,
    announced_precision text,
    opens_at            timestamptz,
    closes_at           timestamptz,
    reason              text,
    entered_by          bigint,
    entered_at          timestamptz not null,
    constraint call_schedule_pk primary key (call_id, ordinal),
    constraint call_schedule_call_fk foreign key (call_id) references call (id),
    constraint call_schedule_entered_by_fk foreign key (entered_by) references account (id),
    constraint call_schedule_announced_ck check ((announced_on is null) = (announced_precision is null)
        and announced_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint call_schedule_period_ck check (opens_at < closes_at),
    constraint call_schedule_reason_ck check (btrim(reason) <> '' and (ordinal = 1 or reason is not null)),
    constraint call_schedule_ordinal_ck check (ordinal > 0)
);
create trigger call_schedule_kept_tg before update or delete on call_schedule
    for each row execute function call_keep();

create table call_stage (
    id          bigint generated always as identity,
    call_id     bigint   not null,
    ordinal     smallint not null,
    kind        text,
    name        text,
    name_en     text,
    counts_only boolean  not null,
    averaging   text     not null,
    threshold_bp integer,
    places      integer,
    reserves    integer  not null default 0,
    tie_rule    text     not null,
    state       text     not null,
    opened_at   timestamptz,
    closed_at   timestamptz,
    version     integer  not null default 0,
    constraint call_stage_pk primary key (id),
    constraint call_stage_ordinal_uk unique (call_id, ordinal),
    constraint call_stage_call_fk foreign key (call_id) references call (id),
    constraint call_stage_ordinal_ck check (ordinal between 1 and 20),
    constraint call_stage_kind_ck check (kind in ('WRITTEN', 'PRESENTATION', 'FEASIBILITY', 'FINAL', 'OTHER')
        and (kind <> 'OTHER' or name is not null)),
    constraint call_stage_name_ck check (btrim(name) <> '' and btrim(name_en) <> ''),
    constraint call_stage_averaging_ck check (averaging in ('MEAN', 'TRIMMED_MEAN')),
    constraint call_stage_tie_ck check (tie_rule in ('DECISION', 'FIRST_CRITERION')),
    constraint call_stage_pass_ck check (threshold_bp between 0 and 10000 and places > 0 and reserves between 0 and 1000),
    constraint call_stage_state_ck check (case state
        when 'PLANNED' then opened_at is null and closed_at is null
        when 'OPEN' then opened_at is not null and closed_at is null and not counts_only
        when 'CLOSED' then num_nonnulls(opened_at, closed_at) = 2 and not counts_only
        when 'DECIDED' then counts_only or num_nonnulls(opened_at, closed_at) = 2
        else false end)
);

create table call_criterion (
    id         bigint generated always as identity,
    stage_id   bigint   not null,
    ordinal    smallint not null,
    name       text     not null,
    name_en    text,
    weight_bp  integer  not null,
    max_points integer  not null,
    constraint call_criterion_pk primary key (id),
    constraint call_criterion_ordinal_uk unique (stage_id, ordinal),
    constraint call_criterion_stage_fk foreign key (stage_id) references call_stage (id),
    constraint call_criterion_name_ck check (btrim(name) <> '' and btrim(name_en) <> ''),
    constraint call_criterion_weight_ck check (weight_bp between 1 and 10000),
    constraint call_criterion_points_ck check (max_points between 1 and 1000)
);

-- Criteria weigh one hundred per cent together, and stay as they are once somebody may score by them.
create function call_criteria_add_up() returns trigger language plpgsql as $$
declare
    stage bigint := case when tg_op = 'DELETE' then old.stage_id else new.stage_id end;
begin
    if (select sum(weight_bp) from call_criterion where stage_id = stage) <> 10000 then
        raise exception using errcode = 'check_violation', constraint = 'call_criterion_sum',
            message = 'criteria weigh one hundred per cent together';
    end if;
    return null;
end $$;
create constraint trigger call_criterion_sum_tg after insert or update or delete on call_criterion
    deferrable initially deferred for each row execute function call_criteria_add_up();
create function call_criteria_of_planned_stage() returns trigger language plpgsql as $$
declare
    stage bigint := case when tg_op = 'DELETE' then old.stage_id else new.stage_id end;
begin
    if (select state from call_stage where id = stage) <> 'PLANNED' then
        raise exception using errcode = 'restrict_violation', constraint = 'call_criterion_planned',
            message = 'criteria stay as they are once a stage is open';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger call_criterion_planned_tg before insert or update or delete on call_criterion
    for each row execute function call_criteria_of_planned_stage();

-- What a source says: how many applied, came through a stage, were selected. What no source says has no row.
create table call_count (
    id            bigint generated always as identity,
    call_id       bigint      not null,
    point         text        not null,
    stage_id      bigint,
    value         integer     not null,
    source_id     bigint      not null,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    superseded_at timestamptz,
    constraint call_count_pk primary key (id),
    constraint call_count_call_fk foreign key (call_id) references call (id),
    constraint call_count_stage_fk foreign key (stage_id) references call_stage (id),
    constraint call_count_source_fk foreign key (source_id) references source_document (id),
    constraint call_count_entered_by_fk foreign key (entered_by) references account (id),
    constraint call_count_point_ck check (point in ('APPLIED', 'PASSED', 'SELECTED') and (point = 'PASSED') = (stage_id is not null)),
    constraint call_count_value_ck check (value between 0 and 1000000),
    constraint call_count_reason_ck check (btrim(reason) <> '')
);
create unique index call_count_current_uk on call_count (call_id, point, stage_id) nulls not distinct
    where superseded_at is null;
create trigger call_count_kept_tg before delete on call_count for each row execute function call_keep();
