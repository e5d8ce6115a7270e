-- Which organisations belong to a council, as what and when, in the two times.
create table council_member (
    id              bigint generated always as identity,
    council_id      bigint      not null,
    organisation_id bigint      not null,
    role            text        not null,
    sample          boolean     not null default false,
    valid_from      date,
    from_precision  text,
    valid_to        date,
    to_precision    text,
    valid           daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from      timestamptz not null,
    superseded_at   timestamptz,
    known           tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    superseded_by   bigint,
    withdrawal      text,
    source_id       bigint      not null,
    reason          text        not null,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint council_member_pk primary key (id),
    constraint council_member_council_fk foreign key (council_id) references council (id),
    constraint council_member_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint council_member_source_fk foreign key (source_id) references source_document (id),
    constraint council_member_entered_by_fk foreign key (entered_by) references account (id),
    constraint council_member_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint council_member_role_ck check (role in ('LEAD', 'MEMBER', 'SUPPORT', 'ADVISORY')),
    constraint council_member_reason_ck check (btrim(reason) <> ''),
    constraint council_member_period_ck check (valid_from < valid_to),
    constraint council_member_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint council_member_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint council_member_known_ck check (known_from < superseded_at),
    constraint council_member_entered_ck check (known_from <= entered_at),
    constraint council_member_withdrawal_ck check (withdrawal is null or superseded_at is not null),
    constraint council_member_once_ex exclude using gist
        (council_id with =, organisation_id with =, valid with &&, known with &&)
);
create index council_member_council_ix on council_member (council_id, role, id);
create index council_member_organisation_ix on council_member (organisation_id);

-- Who chairs and who coordinates a council. The person is a contact of the registry, so that masking, unmasking and
-- erasure have one way; nobody where only the organisation is known.
create table council_officer (
    id              bigint generated always as identity,
    council_id      bigint      not null,
    post            text        not null,
    organisation_id bigint      not null,
    person_id       bigint,
    sample          boolean     not null default false,
    valid_from      date,
    from_precision  text,
    valid_to        date,
    to_precision    text,
    valid           daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from      timestamptz not null,
    superseded_at   timestamptz,
    known           tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    superseded_by   bigint,
    withdrawal      text,
    source_id       bigint      not null,
    reason          text        not null,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint council_officer_pk primary key (id),
    constraint council_officer_council_fk foreign key (council_id) references council (id),
    constraint council_officer_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint council_officer_person_fk foreign key (person_id) references person (id),
    constraint council_officer_source_fk foreign key (source_id) references source_document (id),
    constraint council_officer_entered_by_fk foreign key (entered_by) references account (id),
    constraint council_officer_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint council_officer_post_ck check (post in ('CHAIR', 'COORDINATOR')),
    constraint council_officer_reason_ck check (btrim(reason) <> ''),
    constraint council_officer_period_ck check (valid_from < valid_to),
    constraint council_officer_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint council_officer_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint council_officer_known_ck check (known_from < superseded_at),
    constraint council_officer_entered_ck check (known_from <= entered_at),
    constraint council_officer_withdrawal_ck check (withdrawal is null or superseded_at is not null),
    -- never two chairs on one day
    constraint council_officer_chair_ex exclude using gist (council_id with =, valid with &&, known with &&)
        where (post = 'CHAIR')
);
create index council_officer_council_ix on council_officer (council_id);
create index council_officer_organisation_ix on council_officer (organisation_id);
create index council_officer_person_ix on council_officer (person_id) where person_id is not null;

-- What was said of members and officers is never changed and never erased: a later saying supersedes it, once.
create function membership_keep_statement() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.superseded_at is not null or new.superseded_at is null
        or to_jsonb(old) - array['superseded_at', 'superseded_by', 'withdrawal', 'known']
            <> to_jsonb(new) - array['superseded_at', 'superseded_by', 'withdrawal', 'known'] then
        raise exception 'a statement of a membership can only be superseded'
            using errcode = 'restrict_violation', constraint = tg_table_name || '_kept';
    end if;
    return null;
end $$;
create trigger council_member_kept after update or delete on council_member
    for each row execute function membership_keep_statement();
create trigger council_officer_kept after update or delete on council_officer
    for each row execute function membership_keep_statement();

-- Who a council needs, from a day on. A threshold of null says that the rule asks no number.
create table composition_rule (
    id            bigint generated always as identity,
    kind          text        not null,
    threshold     integer,
    valid_from    date        not null,
    valid_to      date,
    valid         daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    known         tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    superseded_by bigint,
    source        text        not null,
    reason        text        not null,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint composition_rule_pk primary key (id),
    constraint composition_rule_entered_by_fk foreign key (entered_by) references account (id),
    constraint composition_rule_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint composition_rule_kind_ck check (kind in ('MEMBERS_AT_LEAST', 'TYPES_AT_LEAST', 'LINKED_TAKE_PART')),
    constraint composition_rule_threshold_ck check ((kind = 'LINKED_TAKE_PART') = (threshold is null)
        and threshold between 1 and 10000),
    constraint composition_rule_words_ck check (btrim(source) <> '' and btrim(reason) <> ''),
    constraint composition_rule_period_ck check (valid_from < valid_to),
    constraint composition_rule_known_ck check (known_from < superseded_at),
    constraint composition_rule_once_ex exclude using gist (kind with =, valid with &&, known with &&)
);

-- The rules the portal begins with; the head office states others from a day on.
insert into composition_rule (kind, threshold, valid_from, known_from, source, reason, entered_at) values
    ('MEMBERS_AT_LEAST', 15, '2026-01-01', '2026-01-01 00:00+09',
     'European Cluster Collaboration Platform, Register your profile', '등록 기준을 본뜬 처음 값', '2026-01-01 00:00+09'),
    ('TYPES_AT_LEAST', 2, '2026-01-01', '2026-01-01 00:00+09',
     'European Cluster Collaboration Platform, Register your profile', '등록 기준을 본뜬 처음 값', '2026-01-01 00:00+09'),
    ('LINKED_TAKE_PART', null, '2010-04-01', '2010-04-01 00:00+09',
     '지식경제부, 「150개 산업단지로 광역권 산업클러스터」, 2009-09-22', '연계단지는 거점단지의 협의체 활동에 참여',
     '2010-04-01 00:00+09');

-- That a council need not keep a rule for a while, and why.
create table composition_waiver (
    id                bigint generated always as identity,
    council_id        bigint      not null,
    kind              text        not null,
    valid_from        date        not null,
    valid_to          date        not null,
    valid             daterange generated always as (daterange(valid_from, valid_to)) stored,
    reason            text        not null,
    sample            boolean     not null default false,
    entered_by        bigint,
    entered_at        timestamptz not null,
    revoked_at        timestamptz,
    revoked_by        bigint,
    revocation_reason text,
    constraint composition_waiver_pk primary key (id),
    constraint composition_waiver_council_fk foreign key (council_id) references council (id),
    constraint composition_waiver_entered_by_fk foreign key (entered_by) references account (id),
    constraint composition_waiver_revoked_by_fk foreign key (revoked_by) references account (id),
    constraint composition_waiver_kind_ck check (kind in ('MEMBERS_AT_LEAST', 'TYPES_AT_LEAST', 'LINKED_TAKE_PART')),
    constraint composition_waiver_period_ck check (valid_from < valid_to),
    constraint composition_waiver_reason_ck check (btrim(reason) <> '' and btrim(revocation_reason) <> ''),
    constraint composition_waiver_revoked_ck check ((revoked_at is null) = (revocation_reason is null)
        and entered_at <= revoked_at),
    constraint composition_waiver_once_ex exclude using gist (council_id with =, kind with =, valid with &&)
        where (revoked_at is null)
);

-- A form sent twice does its work once: each form carries a key of its own.
create table membership_submission (
    submission_key text        not null,
    entered_at     timestamptz not null,
    constraint membership_submission_pk primary key (submission_key),
    constraint membership_submission_key_ck check (length(submission_key) between 1 and 64)
);
