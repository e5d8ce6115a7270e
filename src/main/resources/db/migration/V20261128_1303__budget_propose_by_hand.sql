-- What an administrator says of a version by hand, until another one lets it in. Its lines are those that change.
create table budget_proposal (
    id                bigint generated always as identity,
    programme_id      bigint      not null,
    fiscal_year       smallint    not null,
    kind              text        not null,
    ordinal           smallint    not null,
    decided_on        date,
    decided_precision text,
    basis             text        not null,
    approver          text,
    stated_krw        bigint,
    whole             boolean     not null,
    source_id         bigint      not null,
    reason            text        not null,
    state             text        not null,
    submission_key    text        not null,
    submitted_by      bigint      not null,
    submitted_at      timestamptz not null,
    decided_by        bigint,
    decided_at        timestamptz,
    return_reason     text,
    batch_id          bigint,
    constraint budget_proposal_pk primary key (id),
    constraint budget_proposal_submission_uk unique (submission_key),
    constraint budget_proposal_programme_fk foreign key (programme_id) references programme (id),
    constraint budget_proposal_source_fk foreign key (source_id) references source_document (id),
    constraint budget_proposal_submitted_by_fk foreign key (submitted_by) references account (id),
    constraint budget_proposal_decided_by_fk foreign key (decided_by) references account (id),
    constraint budget_proposal_batch_fk foreign key (batch_id) references budget_batch (id),
    constraint budget_proposal_year_ck check (fiscal_year between 1990 and 2099),
    constraint budget_proposal_kind_ck check (kind in
        ('ANNOUNCED', 'NOTIFIED', 'STATED', 'ORIGINAL', 'SUPPLEMENTARY', 'REVISED') and ordinal between 0 and 99),
    constraint budget_proposal_decided_ck check ((decided_on is null) = (decided_precision is null)
        and decided_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint budget_proposal_words_ck check (btrim(basis) <> '' and btrim(approver) <> '' and btrim(reason) <> ''
        and btrim(return_reason) <> ''),
    constraint budget_proposal_stated_ck check (stated_krw between 0 and 1000000000000000),
    constraint budget_proposal_state_ck check (case state
        when 'SUBMITTED' then num_nonnulls(decided_by, decided_at, return_reason, batch_id) = 0
        when 'WITHDRAWN' then decided_by = submitted_by and decided_at is not null and num_nonnulls(return_reason, batch_id) = 0
        when 'RETURNED' then decided_by <> submitted_by and num_nonnulls(decided_at, return_reason) = 2 and batch_id is null
        when 'APPLIED' then decided_by <> submitted_by and num_nonnulls(decided_at, batch_id) = 2 and return_reason is null
        else false end),
    constraint budget_proposal_key_ck check (length(submission_key) between 1 and 64)
);
create unique index budget_proposal_waiting_uk on budget_proposal (programme_id, fiscal_year, kind, ordinal)
    where state = 'SUBMITTED';
create index budget_proposal_year_ix on budget_proposal (fiscal_year);

create table budget_proposal_line (
    proposal_id bigint   not null,
    number      smallint not null,
    ends        boolean  not null,
    code        text     not null,
    name        text     not null,
    fund_source text,
    place_id    bigint   not null,
    amount_krw  bigint   not null,
    before_krw  bigint,
    constraint budget_proposal_line_pk primary key (proposal_id, code),
    constraint budget_proposal_line_number_uk unique (proposal_id, number),
    constraint budget_proposal_line_proposal_fk foreign key (proposal_id) references budget_proposal (id),
    constraint budget_proposal_line_place_fk foreign key (place_id) references budget_place (id),
    constraint budget_proposal_line_code_ck check (code = btrim(code) and length(code) between 1 and 60 and btrim(name) <> ''),
    constraint budget_proposal_line_fund_ck check (fund_source in
        ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'PRIVATE_CASH', 'PRIVATE_IN_KIND', 'OTHER')),
    constraint budget_proposal_line_amount_ck check (amount_krw between 0 and 1000000000000000),
    constraint budget_proposal_line_ends_ck check (not ends or before_krw is not null)
);
create trigger budget_proposal_line_kept_tg before update or delete on budget_proposal_line
    for each row execute function budget_keep();
create trigger budget_proposal_kept_tg before delete on budget_proposal for each row execute function budget_keep();
create trigger budget_proposal_open_tg after insert on budget_proposal for each row execute function budget_row_of_open_year();

-- What was handed in stays as it was handed in; it is decided on once.
create function budget_proposal_decided() returns trigger language plpgsql as $$
begin
    if old.state <> 'SUBMITTED' or to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'return_reason', 'batch_id']
        is distinct from to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'return_reason', 'batch_id'] then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_proposal_kept',
            message = 'what was handed in is decided on once and never changed';
    end if;
    return new;
end $$;
create trigger budget_proposal_decided_tg before update on budget_proposal for each row execute function budget_proposal_decided();
