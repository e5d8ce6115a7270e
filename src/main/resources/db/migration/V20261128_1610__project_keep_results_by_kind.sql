-- What comes out of a project by its kind: persons of a training month by month, firms of an incubation, demonstrations of a
-- test bed. A figure that is corrected stays readable beside the new one.
create table project_flow (
    id            bigint generated always as identity,
    project_id    bigint      not null,
    month         date        not null,
    measure       text        not null,
    value         integer     not null,
    reason        text,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    entered_by    bigint,
    constraint project_flow_pk primary key (id),
    constraint project_flow_project_fk foreign key (project_id) references project (id),
    constraint project_flow_entered_by_fk foreign key (entered_by) references account (id),
    constraint project_flow_month_ck check (extract(day from month) = 1),
    constraint project_flow_measure_ck check (measure in ('ATTRACTED', 'TRAINED', 'HIRED', 'FOUNDED', 'MOVED_IN', 'MOVED_OUT')),
    constraint project_flow_value_ck check (value between 0 and 1000000),
    constraint project_flow_reason_ck check (btrim(reason) <> ''),
    constraint project_flow_known_ck check (known_from < superseded_at)
);
create unique index project_flow_current_uk on project_flow (project_id, month, measure) where superseded_at is null;

create table project_demonstration (
    id                bigint generated always as identity,
    project_id        bigint      not null,
    held_on           date        not null,
    place             text        not null,
    outcome           text        not null,
    result            text        not null,
    commercialised_on date,
    market            text,
    submission_key    text        not null,
    known_from        timestamptz not null,
    entered_by        bigint,
    constraint project_demonstration_pk primary key (id),
    constraint project_demonstration_submission_uk unique (submission_key),
    constraint project_demonstration_project_fk foreign key (project_id) references project (id),
    constraint project_demonstration_entered_by_fk foreign key (entered_by) references account (id),
    constraint project_demonstration_outcome_ck check (outcome in ('PROVEN', 'PARTLY', 'FAILED')),
    constraint project_demonstration_words_ck check (btrim(place) <> '' and btrim(result) <> '' and btrim(market) <> ''),
    constraint project_demonstration_market_ck check (market is null or commercialised_on is not null),
    constraint project_demonstration_days_ck check (commercialised_on >= held_on),
    constraint project_demonstration_key_ck check (length(submission_key) between 1 and 64)
);
create index project_demonstration_project_ix on project_demonstration (project_id, held_on);

-- Each measure belongs to the kind of project that it measures.
create function project_results_fit() returns trigger language plpgsql as $$
declare
    wanted text := case when tg_table_name = 'project_demonstration' then 'TEST_BED'
        when to_jsonb(new) ->> 'measure' in ('MOVED_IN', 'MOVED_OUT') then 'INCUBATION' else 'TRAINING' end;
begin
    if not exists (select from project_version v where v.project_id = new.project_id and v.superseded_at is null
                      and v.kind = wanted) then
        raise exception using errcode = 'check_violation', constraint = 'project_results_fit',
            message = 'a result fits the kind of its project';
    end if;
    return new;
end $$;
create trigger project_flow_fit_tg before insert on project_flow for each row execute function project_results_fit();
create trigger project_demonstration_fit_tg before insert on project_demonstration
    for each row execute function project_results_fit();

create function project_keep_results() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'superseded_at' is distinct from to_jsonb(old) - 'superseded_at'
        or to_jsonb(old) ->> 'superseded_at' is not null then
        raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_kept',
            message = 'what was said of a project is kept';
    end if;
    return new;
end $$;
create trigger project_flow_kept_tg before update or delete on project_flow for each row execute function project_keep_results();
create trigger project_demonstration_kept_tg before update or delete on project_demonstration
    for each row execute function project_keep_results();
