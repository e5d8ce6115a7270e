-- By which stages a programme designates: data, so that the next programme needs no new code. Once entered it stays.
create table procedure_template (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    name           text        not null,
    name_en        text,
    valid_from     date,
    from_precision text,
    source_id      bigint      not null,
    submission_key text        not null,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint procedure_template_pk primary key (id),
    constraint procedure_template_key_uk unique (submission_key),
    constraint procedure_template_programme_fk foreign key (programme_id) references programme (id),
    constraint procedure_template_source_fk foreign key (source_id) references source_document (id),
    constraint procedure_template_entered_by_fk foreign key (entered_by) references account (id),
    constraint procedure_template_name_ck check (btrim(name) <> '' and btrim(name_en) <> ''),
    constraint procedure_template_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint procedure_template_key_ck check (length(submission_key) between 1 and 64)
);

create table procedure_stage (
    id          bigint generated always as identity,
    template_id bigint   not null,
    ordinal     smallint not null,
    name        text     not null,
    name_en     text,
    body_id     bigint,
    body        text,
    body_en     text,
    decision    text     not null,
    papers      text[]   not null default '{}',
    constraint procedure_stage_pk primary key (id),
    constraint procedure_stage_ordinal_uk unique (template_id, ordinal),
    constraint procedure_stage_template_fk foreign key (template_id) references procedure_template (id),
    constraint procedure_stage_body_fk foreign key (body_id) references public_body (id),
    constraint procedure_stage_ordinal_ck check (ordinal between 1 and 20),
    constraint procedure_stage_words_ck check (btrim(name) <> '' and btrim(name_en) <> '' and btrim(body) <> ''
        and btrim(body_en) <> ''),
    constraint procedure_stage_body_ck check (num_nonnulls(body_id, body) = 1 and (body_en is null or body is not null)),
    constraint procedure_stage_decision_ck check (decision in ('APPROVAL', 'VOTE', 'NOTICE')),
    constraint procedure_stage_papers_ck check (array_position(papers, null) is null and array_position(papers, '') is null)
);

-- A law or decree that has to be in force before a stage is decided; without a day it is not in force yet.
create table procedure_condition (
    id             bigint generated always as identity,
    stage_id       bigint not null,
    name           text   not null,
    name_en        text,
    in_force_on    date,
    force_precision text,
    source_id      bigint not null,
    constraint procedure_condition_pk primary key (id),
    constraint procedure_condition_stage_fk foreign key (stage_id) references procedure_stage (id),
    constraint procedure_condition_source_fk foreign key (source_id) references source_document (id),
    constraint procedure_condition_name_ck check (btrim(name) <> '' and btrim(name_en) <> ''),
    constraint procedure_condition_force_ck check ((in_force_on is null) = (force_precision is null)
        and force_precision in ('YEAR', 'MONTH', 'DAY'))
);

-- A cluster on its way through the stages.
create table procedure_case (
    id          bigint generated always as identity,
    cluster_id  bigint      not null,
    template_id bigint      not null,
    version     integer     not null default 0,
    entered_by  bigint,
    entered_at  timestamptz not null,
    constraint procedure_case_pk primary key (id),
    constraint procedure_case_once_uk unique (cluster_id, template_id),
    constraint procedure_case_cluster_fk foreign key (cluster_id) references cluster (id),
    constraint procedure_case_template_fk foreign key (template_id) references procedure_template (id),
    constraint procedure_case_entered_by_fk foreign key (entered_by) references account (id)
);

-- What was done, in the order in which it was entered; where the case stands follows from it alone.
create table procedure_act (
    id            bigint generated always as identity,
    case_id       bigint      not null,
    ordinal       smallint    not null,
    kind          text        not null,
    stage         smallint    not null,
    done_on       date        not null,
    done_precision text       not null,
    detail        text,
    back_to       smallint,
    votes_for     smallint,
    votes_against smallint,
    votes_abstain smallint,
    members       smallint,
    reason        text,
    source_id     bigint      not null,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint procedure_act_pk primary key (id),
    constraint procedure_act_ordinal_uk unique (case_id, ordinal),
    constraint procedure_act_case_fk foreign key (case_id) references procedure_case (id),
    constraint procedure_act_source_fk foreign key (source_id) references source_document (id),
    constraint procedure_act_entered_by_fk foreign key (entered_by) references account (id),
    constraint procedure_act_kind_ck check (case kind
        when 'PLAN' then back_to is null
        when 'PAPER' then detail is not null and back_to is null
        when 'PASS' then back_to is null
        when 'RETURN' then coalesce(back_to between 1 and stage and reason is not null, false)
        else false end),
    constraint procedure_act_date_ck check (done_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint procedure_act_words_ck check (btrim(detail) <> '' and btrim(reason) <> ''),
    constraint procedure_act_votes_ck check (num_nonnulls(votes_for, votes_against, votes_abstain) in (0, 3)
        and least(votes_for, votes_against, votes_abstain, members) >= 0
        and votes_for + votes_against + votes_abstain <= members)
);
create function procedure_act_keep() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', constraint = 'procedure_act_kept',
        message = 'what was done in a procedure is kept';
end $$;
create trigger procedure_act_kept_tg before update or delete on procedure_act
    for each row execute function procedure_act_keep();
