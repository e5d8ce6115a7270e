-- Applications to a call: an organisation of the registry or a public body, under the name that it had then.
create table call_application (
    id              bigint generated always as identity,
    call_id         bigint      not null,
    organisation_id bigint,
    body_id         bigint,
    applicant_name  text        not null,
    office_id       bigint,
    title           text        not null,
    summary         text,
    requested_krw   bigint,
    own_krw         bigint,
    fund_name       text,
    priority_rank   smallint,
    initiator       text,
    source_id       bigint,
    state           text        not null,
    stage_id        bigint,
    submitted_at    timestamptz,
    submitted_by    bigint,
    withdrawn_at    timestamptz,
    withdrawn_by    bigint,
    withdraw_reason text,
    sample          boolean     not null default false,
    version         integer     not null default 0,
    submission_key  text        not null,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint call_application_pk primary key (id),
    constraint call_application_submission_uk unique (submission_key),
    constraint call_application_call_fk foreign key (call_id) references call (id),
    constraint call_application_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint call_application_body_fk foreign key (body_id) references public_body (id),
    constraint call_application_office_fk foreign key (office_id) references office (id),
    constraint call_application_source_fk foreign key (source_id) references source_document (id),
    constraint call_application_stage_fk foreign key (stage_id) references call_stage (id),
    constraint call_application_submitted_by_fk foreign key (submitted_by) references account (id),
    constraint call_application_withdrawn_by_fk foreign key (withdrawn_by) references account (id),
    constraint call_application_entered_by_fk foreign key (entered_by) references account (id),
    constraint call_application_applicant_ck check (num_nonnulls(organisation_id, body_id) = 1),
    constraint call_application_words_ck check (btrim(applicant_name) <> '' and btrim(title) <> '' and btrim(summary) <> ''
        and btrim(fund_name) <> '' and btrim(withdraw_reason) <> ''),
    constraint call_application_money_ck check (requested_krw between 0 and 1000000000000000
        and own_krw between 0 and 1000000000000000),
    constraint call_application_rank_ck check (priority_rank between 1 and 999),
    constraint call_application_initiator_ck check (initiator in ('LOCAL', 'CENTRAL', 'AGENCY', 'PRIVATE')),
    constraint call_application_state_ck check (case state
        when 'DRAFT' then num_nonnulls(withdrawn_at, stage_id) = 0
        when 'SUBMITTED' then num_nonnulls(withdrawn_at, stage_id) = 0
        when 'WITHDRAWN' then num_nonnulls(withdrawn_at, withdraw_reason) = 2
        when 'REJECTED' then withdrawn_at is null and stage_id is not null
        when 'RESERVE' then withdrawn_at is null and stage_id is not null
        when 'SELECTED' then withdrawn_at is null
        else false end),
    constraint call_application_submitted_ck check (state = 'DRAFT' or submitted_at is not null or source_id is not null)
);
create index call_application_call_ix on call_application (call_id, state);
create index call_application_organisation_ix on call_application (organisation_id);

-- What was withdrawn stays withdrawn and readable.
create function call_application_stays() returns trigger language plpgsql as $$
begin
    if old.state = 'WITHDRAWN' and to_jsonb(new) - array['organisation_id'] is distinct from to_jsonb(old) - array['organisation_id'] then
        raise exception using errcode = 'restrict_violation', constraint = 'call_application_withdrawn',
            message = 'what was withdrawn stays as it is';
    end if;
    return new;
end $$;
create trigger call_application_stays_tg before update on call_application for each row execute function call_application_stays();
create trigger call_application_kept_tg before delete on call_application for each row execute function call_keep();

create table call_partner (
    application_id  bigint   not null,
    organisation_id bigint   not null,
    ordinal         smallint not null,
    name            text     not null,
    role            text     not null,
    constraint call_partner_pk primary key (application_id, ordinal),
    constraint call_partner_application_fk foreign key (application_id) references call_application (id),
    constraint call_partner_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint call_partner_name_ck check (btrim(name) <> ''),
    constraint call_partner_role_ck check (role in ('PARTICIPANT', 'COMMISSIONED', 'DEMAND', 'SUPPORT'))
);
create index call_partner_organisation_ix on call_partner (organisation_id);
