-- A name is one of the things said of a programme: all of them share the two times, one rule against overlaps and one
-- history, so they share a table. What may not overlap is a track: the topic, and within it the law, document or
-- standing spoken of.
drop table programme_name;

-- A catalogue of services: its lasting code alone. When it held and how many services it counts is a fact about it.
create table service_catalogue (
    id           bigint generated always as identity,
    programme_id bigint not null,
    code         text   not null,
    constraint service_catalogue_pk primary key (id),
    constraint service_catalogue_programme_fk foreign key (programme_id) references programme (id),
    constraint service_catalogue_code_uk unique (programme_id, code),
    constraint service_catalogue_programme_uk unique (programme_id, id),
    constraint service_catalogue_code_ck check (code ~ '^[A-Z][A-Z0-9_]*$')
);

create table programme_fact (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    topic          text        not null,
    track          text        not null,
    text           text,
    text_en        text,
    detail         text,
    standing       text,
    body_id        bigint,
    catalogue_id   bigint,
    stated_count   integer,
    valid_from     date,
    from_precision text,
    valid_to       date,
    to_precision   text,
    valid          daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    superseded_by  bigint,
    withdrawal     text,
    source_id      bigint      not null,
    reason         text,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint programme_fact_pk primary key (id),
    constraint programme_fact_programme_fk foreign key (programme_id) references programme (id),
    constraint programme_fact_body_fk foreign key (body_id) references public_body (id),
    constraint programme_fact_catalogue_fk foreign key (programme_id, catalogue_id)
        references service_catalogue (programme_id, id),
    constraint programme_fact_source_fk foreign key (source_id) references source_document (id),
    constraint programme_fact_entered_by_fk foreign key (entered_by) references account (id),
    constraint programme_fact_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint programme_fact_topic_ck check (topic in
        ('STAGE', 'NAME', 'MINISTRY', 'AGENCY', 'BASIS', 'RULE', 'CATALOGUE', 'PLAN')),
    constraint programme_fact_text_ck check ((topic in ('NAME', 'BASIS', 'RULE', 'CATALOGUE')) = (text is not null)
        and text = btrim(text) and text <> ''),
    constraint programme_fact_name_ck check (topic <> 'NAME' or text_en is not null),
    constraint programme_fact_edition_ck check (topic <> 'RULE' or detail is not null),
    constraint programme_fact_body_ck check ((topic in ('MINISTRY', 'AGENCY')) = (body_id is not null)),
    constraint programme_fact_catalogue_ck check ((topic = 'CATALOGUE') = (catalogue_id is not null)
        and (topic = 'CATALOGUE') = (stated_count is not null) and stated_count > 0),
    constraint programme_fact_standing_ck check (case topic
        when 'STAGE' then coalesce(standing in ('PROPOSED', 'PLANNED', 'RUNNING'), false)
        when 'CATALOGUE' then coalesce(standing in ('ANNOUNCED', 'IN_FORCE'), false)
        when 'PLAN' then coalesce(standing in ('ANNOUNCED', 'NOTIFIED'), false)
        else standing is null end),
    constraint programme_fact_period_ck check (valid_from < valid_to),
    constraint programme_fact_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint programme_fact_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint programme_fact_known_ck check (known_from < superseded_at),
    constraint programme_fact_withdrawal_ck check (withdrawal is null or superseded_at is not null),
    constraint programme_fact_overlap_ex exclude using gist
        (programme_id with =, topic with =, track with =, valid with &&) where (superseded_at is null)
);
create index programme_fact_programme_ix on programme_fact (programme_id);

-- A service of a catalogue: its lasting place. What it is called may be corrected, so names stand beside it.
create table programme_service (
    id           bigint generated always as identity,
    catalogue_id bigint   not null,
    ordinal      smallint not null,
    constraint programme_service_pk primary key (id),
    constraint programme_service_catalogue_fk foreign key (catalogue_id) references service_catalogue (id),
    constraint programme_service_ordinal_uk unique (catalogue_id, ordinal),
    constraint programme_service_ordinal_ck check (ordinal > 0)
);

create table programme_service_name (
    id            bigint generated always as identity,
    service_id    bigint      not null,
    name          text        not null,
    name_en       text        not null,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint      not null,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint programme_service_name_pk primary key (id),
    constraint programme_service_name_service_fk foreign key (service_id) references programme_service (id),
    constraint programme_service_name_source_fk foreign key (source_id) references source_document (id),
    constraint programme_service_name_entered_by_fk foreign key (entered_by) references account (id),
    constraint programme_service_name_name_ck check (name = btrim(name) and name <> ''),
    constraint programme_service_name_known_ck check (known_from < superseded_at)
);
create unique index programme_service_name_current_uk on programme_service_name (service_id) where superseded_at is null;

-- Which service of a later catalogue takes up one of an earlier catalogue, as far as a source says. No row: not known.
create table service_crosswalk (
    id              bigint generated always as identity,
    from_service_id bigint      not null,
    to_service_id   bigint      not null,
    basis           text        not null,
    known_from      timestamptz not null,
    superseded_at   timestamptz,
    withdrawal      text,
    source_id       bigint      not null,
    reason          text,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint service_crosswalk_pk primary key (id),
    constraint service_crosswalk_from_fk foreign key (from_service_id) references programme_service (id),
    constraint service_crosswalk_to_fk foreign key (to_service_id) references programme_service (id),
    constraint service_crosswalk_source_fk foreign key (source_id) references source_document (id),
    constraint service_crosswalk_entered_by_fk foreign key (entered_by) references account (id),
    constraint service_crosswalk_basis_ck check (basis in ('STATED', 'SAME_NAME')),
    constraint service_crosswalk_self_ck check (from_service_id <> to_service_id),
    constraint service_crosswalk_known_ck check (known_from < superseded_at)
);
create unique index service_crosswalk_current_uk on service_crosswalk (from_service_id, to_service_id)
    where superseded_at is null;

-- A form sent twice changes a programme once: each form carries a key of its own.
create table programme_submission (
    submission_key text        not null,
    programme_id   bigint,
    entered_at     timestamptz not null,
    constraint programme_submission_pk primary key (submission_key),
    constraint programme_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint programme_submission_programme_fk foreign key (programme_id) references programme (id)
);
