-- Who reviews a stage, what they have to do with the applicants, and what they score.
create table call_reviewer (
    stage_id        bigint      not null,
    account_id      bigint      not null,
    chair           boolean     not null,
    organisation_id bigint,
    assigned_by     bigint,
    assigned_at     timestamptz not null,
    constraint call_reviewer_pk primary key (stage_id, account_id),
    constraint call_reviewer_stage_fk foreign key (stage_id) references call_stage (id),
    constraint call_reviewer_account_fk foreign key (account_id) references account (id),
    constraint call_reviewer_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint call_reviewer_assigned_by_fk foreign key (assigned_by) references account (id)
);
create index call_reviewer_account_ix on call_reviewer (account_id);

-- What was declared stays; the last counts.
create table call_conflict (
    id             bigint generated always as identity,
    stage_id       bigint      not null,
    application_id bigint      not null,
    account_id     bigint      not null,
    conflict       boolean     not null,
    reason         text,
    declared_at    timestamptz not null,
    constraint call_conflict_pk primary key (id),
    constraint call_conflict_reviewer_fk foreign key (stage_id, account_id) references call_reviewer (stage_id, account_id),
    constraint call_conflict_application_fk foreign key (application_id) references call_application (id),
    constraint call_conflict_reason_ck check (btrim(reason) <> '' and (not conflict or reason is not null))
);
create index call_conflict_row_ix on call_conflict (stage_id, application_id, account_id, id);
create trigger call_conflict_kept_tg before update or delete on call_conflict for each row execute function call_keep();

create table call_sheet (
    id               bigint generated always as identity,
    stage_id         bigint      not null,
    application_id   bigint      not null,
    account_id       bigint      not null,
    remark           text,
    given_at         timestamptz,
    late             boolean     not null default false,
    set_aside_at     timestamptz,
    set_aside_reason text,
    version          integer     not null default 0,
    constraint call_sheet_pk primary key (id),
    constraint call_sheet_uk unique (stage_id, application_id, account_id),
    constraint call_sheet_reviewer_fk foreign key (stage_id, account_id) references call_reviewer (stage_id, account_id),
    constraint call_sheet_application_fk foreign key (application_id) references call_application (id),
    constraint call_sheet_aside_ck check ((set_aside_at is null) = (set_aside_reason is null) and btrim(set_aside_reason) <> '')
);
create trigger call_sheet_kept_tg before delete on call_sheet for each row execute function call_keep();

-- No sheet is given before its reviewer said to have nothing to do with the application, and none is changed once given.
create function call_sheet_of_free_reviewer() returns trigger language plpgsql as $$
begin
    if new.given_at is not null and new.set_aside_at is null and coalesce((select conflict from call_conflict k
            where k.stage_id = new.stage_id and k.application_id = new.application_id and k.account_id = new.account_id
            order by k.id desc limit 1), true) then
        raise exception using errcode = 'check_violation', constraint = 'call_sheet_free',
            message = 'a sheet needs a declaration without a conflict';
    end if;
    if tg_op = 'UPDATE' and old.given_at is not null
        and to_jsonb(new) - array['set_aside_at', 'set_aside_reason', 'version']
            is distinct from to_jsonb(old) - array['set_aside_at', 'set_aside_reason', 'version'] then
        raise exception using errcode = 'restrict_violation', constraint = 'call_sheet_given',
            message = 'a sheet that was given stays as it is';
    end if;
    return new;
end $$;
create trigger call_sheet_free_tg before insert or update on call_sheet
    for each row execute function call_sheet_of_free_reviewer();

create table call_score (
    sheet_id     bigint        not null,
    criterion_id bigint        not null,
    points       numeric(6, 2) not null,
    remark       text,
    constraint call_score_pk primary key (sheet_id, criterion_id),
    constraint call_score_sheet_fk foreign key (sheet_id) references call_sheet (id),
    constraint call_score_criterion_fk foreign key (criterion_id) references call_criterion (id),
    constraint call_score_points_ck check (points >= 0)
);
create function call_score_fits() returns trigger language plpgsql as $$
begin
    if (select given_at from call_sheet where id = coalesce(new.sheet_id, old.sheet_id)) is not null then
        raise exception using errcode = 'restrict_violation', constraint = 'call_score_given',
            message = 'a sheet that was given stays as it is';
    end if;
    if tg_op <> 'DELETE' and not exists (select from call_criterion k join call_sheet s on s.stage_id = k.stage_id
            where k.id = new.criterion_id and s.id = new.sheet_id and new.points <= k.max_points) then
        raise exception using errcode = 'check_violation', constraint = 'call_score_most',
            message = 'a criterion of the stage, and no more points than it can be given';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger call_score_fits_tg before insert or update or delete on call_score for each row execute function call_score_fits();

-- Why the chair takes a sheet after the end, or does without one.
create table call_exception (
    id             bigint generated always as identity,
    stage_id       bigint      not null,
    application_id bigint      not null,
    account_id     bigint      not null,
    kind           text        not null,
    reason         text        not null,
    decided_by     bigint      not null,
    decided_at     timestamptz not null,
    constraint call_exception_pk primary key (id),
    constraint call_exception_uk unique (stage_id, application_id, account_id, kind),
    constraint call_exception_reviewer_fk foreign key (stage_id, account_id) references call_reviewer (stage_id, account_id),
    constraint call_exception_application_fk foreign key (application_id) references call_application (id),
    constraint call_exception_decided_by_fk foreign key (decided_by) references account (id),
    constraint call_exception_kind_ck check (kind in ('LATE', 'EXCUSED')),
    constraint call_exception_reason_ck check (btrim(reason) <> '')
);
create trigger call_exception_kept_tg before update or delete on call_exception for each row execute function call_keep();

-- Decisions stay; a later one of the same stage stands in front of the earlier.
create table call_decision (
    id           bigint generated always as identity,
    stage_id     bigint      not null,
    ordinal      smallint    not null,
    inputs       text        not null,
    sha256       text        not null,
    minutes      text        not null,
    tie_reason   text,
    reason       text,
    appeal_until date,
    decided_by   bigint      not null,
    decided_at   timestamptz not null,
    published_at timestamptz,
    constraint call_decision_pk primary key (id),
    constraint call_decision_ordinal_uk unique (stage_id, ordinal),
    constraint call_decision_stage_fk foreign key (stage_id) references call_stage (id),
    constraint call_decision_decided_by_fk foreign key (decided_by) references account (id),
    constraint call_decision_ordinal_ck check (ordinal > 0),
    constraint call_decision_words_ck check (btrim(minutes) <> '' and btrim(reason) <> '' and btrim(tie_reason) <> ''
        and (ordinal = 1 or reason is not null)),
    constraint call_decision_hash_ck check (sha256 = encode(sha256(convert_to(inputs, 'UTF8')), 'hex'))
);
create function call_decision_stays() returns trigger language plpgsql as $$
begin
    if old.published_at is not null or to_jsonb(new) - array['published_at', 'appeal_until']
            is distinct from to_jsonb(old) - array['published_at', 'appeal_until'] then
        raise exception using errcode = 'restrict_violation', constraint = 'call_decision_kept',
            message = 'a decision stays as it was taken';
    end if;
    return new;
end $$;
create trigger call_decision_stays_tg before update on call_decision for each row execute function call_decision_stays();
create trigger call_decision_kept_tg before delete on call_decision for each row execute function call_keep();

create table call_decision_line (
    decision_id    bigint   not null,
    application_id bigint   not null,
    rank           integer  not null,
    score          numeric(7, 4),
    given          smallint not null,
    due            smallint not null,
    outcome        text     not null,
    constraint call_decision_line_pk primary key (decision_id, application_id),
    constraint call_decision_line_decision_fk foreign key (decision_id) references call_decision (id),
    constraint call_decision_line_application_fk foreign key (application_id) references call_application (id),
    constraint call_decision_line_rank_ck check (rank > 0 and given between 0 and due),
    constraint call_decision_line_score_ck check (score between 0 and 100),
    constraint call_decision_line_outcome_ck check (outcome in ('PASSED', 'RESERVE', 'REJECTED'))
);
create trigger call_decision_line_kept_tg before update or delete on call_decision_line
    for each row execute function call_keep();

-- What an applicant says against a published decision, and what is answered.
create table call_appeal (
    id             bigint generated always as identity,
    decision_id    bigint      not null,
    application_id bigint      not null,
    words          text        not null,
    filed_by       bigint      not null,
    filed_at       timestamptz not null,
    outcome        text,
    answer         text,
    answered_by    bigint,
    answered_at    timestamptz,
    constraint call_appeal_pk primary key (id),
    constraint call_appeal_uk unique (decision_id, application_id),
    constraint call_appeal_line_fk foreign key (decision_id, application_id)
        references call_decision_line (decision_id, application_id),
    constraint call_appeal_filed_by_fk foreign key (filed_by) references account (id),
    constraint call_appeal_answered_by_fk foreign key (answered_by) references account (id),
    constraint call_appeal_words_ck check (btrim(words) <> '' and btrim(answer) <> ''),
    constraint call_appeal_outcome_ck check (outcome in ('UPHELD', 'DISMISSED')
        and num_nonnulls(outcome, answer, answered_by, answered_at) in (0, 4))
);
create function call_appeal_answered_once() returns trigger language plpgsql as $$
begin
    if old.outcome is not null or to_jsonb(new) - array['outcome', 'answer', 'answered_by', 'answered_at']
            is distinct from to_jsonb(old) - array['outcome', 'answer', 'answered_by', 'answered_at'] then
        raise exception using errcode = 'restrict_violation', constraint = 'call_appeal_kept',
            message = 'an appeal is answered once';
    end if;
    return new;
end $$;
create trigger call_appeal_answered_tg before update on call_appeal for each row execute function call_appeal_answered_once();
create trigger call_appeal_kept_tg before delete on call_appeal for each row execute function call_keep();
