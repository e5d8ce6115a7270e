-- What people changed of the terms of codes, in their own words. Rows are only added.
create table term_change (
    id bigint generated always as identity,
    kind text not null,
    list text not null,
    code text not null,
    effective_on date not null,
    reason text not null,
    source text not null,
    submission_key text not null,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint term_change_pk primary key (id),
    constraint term_change_submission_uk unique (submission_key),
    constraint term_change_kind_ck check (kind in ('RENAMED', 'WITHDRAWN', 'CLOSED', 'OPENED')),
    constraint term_change_words_ck check (btrim(reason) <> '' and btrim(source) <> ''),
    constraint term_change_entered_by_fk foreign key (entered_by) references account (id)
);
create index term_change_code_ix on term_change (list, code);

-- What holds of a code for a period: another term than the program's own, or that it is not chosen for what is new.
create table term_period (
    id bigint generated always as identity,
    list text not null,
    code text not null,
    what text not null,
    name text,
    name_en text,
    valid daterange not null,
    known_from timestamptz not null,
    superseded_at timestamptz,
    change_id bigint not null,
    superseded_by bigint,
    constraint term_period_pk primary key (id),
    constraint term_period_change_fk foreign key (change_id) references term_change (id),
    constraint term_period_superseded_by_fk foreign key (superseded_by) references term_change (id),
    constraint term_period_code_ck check (list ~ '^[a-z][a-z-]*$' and code ~ '^[A-Z][A-Z0-9_]*$'),
    constraint term_period_what_ck check (what in ('TERM', 'CLOSED')),
    constraint term_period_names_ck check (case what
        when 'TERM' then num_nulls(name, name_en) = 0 else num_nonnulls(name, name_en) = 0 end),
    constraint term_period_text_ck check (btrim(name) <> '' and btrim(name_en) <> '' and name_en !~ '[ᄀ-ᇿ㄰-㆏가-힣]'),
    constraint term_period_valid_ck check (not isempty(valid)),
    constraint term_period_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from),
    constraint term_period_once_ex
        exclude using gist (list with =, code with =, what with =, valid with &&) where (superseded_at is null),
    constraint term_period_name_ex
        exclude using gist (list with =, name with =, valid with &&) where (superseded_at is null),
    constraint term_period_name_en_ex
        exclude using gist (list with =, name_en with =, valid with &&) where (superseded_at is null)
);
create index term_period_change_ix on term_period (change_id);
create index term_period_superseded_by_ix on term_period (superseded_by);
