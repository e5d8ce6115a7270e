-- What is counted, and whether more of it is better.
create table target_measure (
    code      text     not null,
    name      text     not null,
    name_en   text     not null,
    unit      text     not null,
    stated_by text,
    better    text     not null,
    ordinal   smallint not null,
    constraint target_measure_pk primary key (code),
    constraint target_measure_unit_fk foreign key (unit) references claim_unit (code),
    constraint target_measure_stated_fk foreign key (stated_by) references claim_measure (code),
    constraint target_measure_code_ck check (code ~ '^[A-Z][A-Z0-9_]*$'),
    constraint target_measure_better_ck check (better in ('MORE', 'LESS'))
);
insert into target_measure (code, name, name_en, unit, stated_by, better, ordinal) values
    ('FIRMS', '유치·창업 기업', 'Firms attracted or founded', 'FIRMS', 'FIRMS_TARGET', 'MORE', 10),
    ('JOBS', '고용', 'Jobs', 'PERSONS', 'JOBS_TARGET', 'MORE', 20),
    ('SALES', '매출', 'Sales', 'HUNDRED_MILLION_KRW', 'SALES_TARGET', 'MORE', 30),
    ('TRAINEES', '양성 인력', 'People trained', 'PERSONS', null, 'MORE', 40),
    ('PATENTS', '특허 출원', 'Patent applications', 'APPLICATIONS', null, 'MORE', 50),
    ('TASKS', '해결한 애로과제', 'Difficulty tasks solved', 'TASKS', null, 'MORE', 60),
    ('ACTIVITIES', '네트워킹 활동', 'Networking activities', 'ACTIVITIES', null, 'MORE', 70),
    ('COMPLEXES', '대상 단지', 'Complexes of the programme', 'COMPLEXES', null, 'MORE', 80);

-- What is aimed at: one measure of a programme, in one of its phases and at one of its sites where its source says so.
create table target_line (
    id           bigint generated always as identity,
    programme_id bigint      not null,
    phase        text,
    site_id      bigint,
    site_kind    text generated always as (case when site_id is not null then 'SITE' end) stored,
    measure      text        not null,
    version      integer     not null default 0,
    entered_by   bigint,
    entered_at   timestamptz not null,
    constraint target_line_pk primary key (id),
    constraint target_line_programme_fk foreign key (programme_id) references programme (id),
    constraint target_line_phase_fk foreign key (programme_id, phase) references budget_phase (programme_id, code),
    constraint target_line_site_fk foreign key (site_id, programme_id, site_kind)
        references target_part (id, programme_id, kind),
    constraint target_line_measure_fk foreign key (measure) references target_measure (code),
    constraint target_line_entered_by_fk foreign key (entered_by) references account (id)
);
create unique index target_line_uk on target_line (programme_id, phase, site_id, measure) nulls not distinct;

-- What is to be reached in a year. A revision is a further row with its reason and source.
create table target_goal (
    id                 bigint generated always as identity,
    line_id            bigint      not null,
    year               smallint    not null,
    value              numeric(18, 4) not null,
    qualifier          text,
    baseline           numeric(18, 4),
    baseline_on        date,
    baseline_precision text,
    claim_id           bigint,
    known_from         timestamptz not null,
    superseded_at      timestamptz,
    superseded_by      bigint,
    withdrawal         text,
    source_id          bigint      not null,
    reason             text,
    entered_by         bigint,
    entered_at         timestamptz not null,
    constraint target_goal_pk primary key (id),
    constraint target_goal_line_fk foreign key (line_id) references target_line (id),
    constraint target_goal_claim_fk foreign key (claim_id) references claim (id),
    constraint target_goal_source_fk foreign key (source_id) references source_document (id),
    constraint target_goal_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint target_goal_entered_by_fk foreign key (entered_by) references account (id),
    constraint target_goal_year_ck check (year between 1990 and 2099),
    constraint target_goal_value_ck check (value >= 0 and baseline >= 0),
    constraint target_goal_qualifier_ck check (qualifier in
        ('ABOUT', 'ODD', 'OVER', 'UNDER', 'AT_LEAST', 'AT_MOST', 'AVERAGE')),
    constraint target_goal_baseline_ck check ((baseline_on is null) = (baseline_precision is null)
        and baseline_precision in ('YEAR', 'MONTH', 'DAY') and (baseline is not null or baseline_on is null)),
    constraint target_goal_words_ck check (btrim(reason) <> '' and btrim(withdrawal) <> ''),
    constraint target_goal_known_ck check (known_from < superseded_at),
    constraint target_goal_withdrawal_ck check (withdrawal is null or superseded_at is not null)
);
create unique index target_goal_current_uk on target_goal (line_id, year) where superseded_at is null;
create index target_goal_line_ix on target_goal (line_id);
create trigger target_goal_kept_tg before update or delete on target_goal for each row execute function target_keep();

-- What was reached in a year or by a month, on the word of a document.
create table target_actual (
    id               bigint generated always as identity,
    line_id          bigint      not null,
    period_on        date        not null,
    period_precision text        not null,
    value            numeric(18, 4) not null,
    qualifier        text,
    known_from       timestamptz not null,
    superseded_at    timestamptz,
    superseded_by    bigint,
    withdrawal       text,
    source_id        bigint      not null,
    reason           text,
    entered_by       bigint,
    entered_at       timestamptz not null,
    constraint target_actual_pk primary key (id),
    constraint target_actual_line_fk foreign key (line_id) references target_line (id),
    constraint target_actual_source_fk foreign key (source_id) references source_document (id),
    constraint target_actual_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint target_actual_entered_by_fk foreign key (entered_by) references account (id),
    constraint target_actual_period_ck check (period_precision in ('YEAR', 'MONTH')
        and period_on between date '1990-01-01' and date '2099-12-31'),
    constraint target_actual_value_ck check (value >= 0),
    constraint target_actual_qualifier_ck check (qualifier in
        ('ABOUT', 'ODD', 'OVER', 'UNDER', 'AT_LEAST', 'AT_MOST', 'AVERAGE')),
    constraint target_actual_words_ck check (btrim(reason) <> '' and btrim(withdrawal) <> ''),
    constraint target_actual_known_ck check (known_from < superseded_at),
    constraint target_actual_withdrawal_ck check (withdrawal is null or superseded_at is not null)
);
create unique index target_actual_current_uk on target_actual (line_id, period_on, period_precision)
    where superseded_at is null;
create index target_actual_line_ix on target_actual (line_id);
create trigger target_actual_kept_tg before update or delete on target_actual
    for each row execute function target_keep();

-- From which share of a target on its light is green, and from which amber; since a day, null for always.
create table target_rule (
    id         bigint generated always as identity,
    valid_from date,
    green_bp   integer     not null,
    amber_bp   integer     not null,
    reason     text        not null,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint target_rule_pk primary key (id),
    constraint target_rule_from_uk unique nulls not distinct (valid_from),
    constraint target_rule_entered_by_fk foreign key (entered_by) references account (id),
    constraint target_rule_order_ck check (amber_bp > 0 and amber_bp < green_bp and green_bp <= 20000),
    constraint target_rule_reason_ck check (btrim(reason) <> '')
);
create function target_rule_keep() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', constraint = 'target_rule_kept',
        message = 'a rule once in force is kept';
end $$;
insert into target_rule (green_bp, amber_bp, reason, entered_at) values (10000, 8000, '처음에 정한 기준', now());

create trigger target_rule_kept_tg before update or delete on target_rule for each row execute function target_rule_keep();

-- A form sent twice does its work once.
create table target_submission (
    submission_key text        not null,
    line_id        bigint      not null,
    entered_at     timestamptz not null,
    constraint target_submission_pk primary key (submission_key),
    constraint target_submission_line_fk foreign key (line_id) references target_line (id),
    constraint target_submission_key_ck check (length(submission_key) between 1 and 64)
);
