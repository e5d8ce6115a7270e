-- An innovation or super cluster: the identity alone. What is said of it stands in cluster_fact.
create table cluster (
    id           bigint generated always as identity,
    programme_id bigint      not null,
    sample       boolean     not null default false,
    version      integer     not null default 0,
    entered_by   bigint,
    entered_at   timestamptz not null,
    constraint cluster_pk primary key (id),
    constraint cluster_programme_fk foreign key (programme_id) references programme (id),
    constraint cluster_entered_by_fk foreign key (entered_by) references account (id)
);
create index cluster_programme_ix on cluster (programme_id);

-- What is said of a cluster over a period, in the two times. What may not overlap is a track: the topic and, of what there may
-- be several of at once, the province or the node spoken of.
create table cluster_fact (
    id             bigint generated always as identity,
    cluster_id     bigint      not null,
    topic          text        not null,
    track          text        not null,
    text           text,
    text_en        text,
    choice         text,
    province_code  text,
    complex_id     bigint,
    longitude      numeric(9, 6),
    latitude       numeric(8, 6),
    area_m2        bigint,
    valid_from     date,
    from_precision text,
    valid_to       date,
    to_precision   text,
    valid          daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    known          tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    superseded_by  bigint,
    withdrawal     text,
    source_id      bigint      not null,
    reason         text,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint cluster_fact_pk primary key (id),
    constraint cluster_fact_cluster_fk foreign key (cluster_id) references cluster (id),
    constraint cluster_fact_province_fk foreign key (province_code) references province (code),
    constraint cluster_fact_complex_fk foreign key (complex_id) references complex (id),
    constraint cluster_fact_source_fk foreign key (source_id) references source_document (id),
    constraint cluster_fact_entered_by_fk foreign key (entered_by) references account (id),
    constraint cluster_fact_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint cluster_fact_topic_ck check (topic in ('STANDING', 'NAME', 'INDUSTRY', 'LINKED_INDUSTRY', 'PROVINCE',
        'FUNCTION', 'KNOWLEDGE', 'CENTRE', 'NODE')),
    constraint cluster_fact_track_ck check (track = case topic
        when 'PROVINCE' then province_code
        when 'NODE' then coalesce(complex_id::text, text)
        else topic end),
    constraint cluster_fact_text_ck check (case
        when topic in ('NAME', 'INDUSTRY', 'LINKED_INDUSTRY', 'CENTRE') then text is not null
        when topic = 'NODE' then (text is null) <> (complex_id is null)
        else text is null end and btrim(text) = text and text <> ''),
    constraint cluster_fact_text_en_ck check (text_en is null or text is not null and text_en = btrim(text_en) and text_en <> ''),
    constraint cluster_fact_choice_ck check (case topic
        when 'STANDING' then coalesce(choice in ('PLANNED', 'DESIGNATED'), false)
        when 'FUNCTION' then coalesce(choice in ('PRODUCTION', 'SALES_SERVICE', 'RND', 'INNOVATION'), false)
        when 'KNOWLEDGE' then coalesce(choice in ('SELF_GENERATING', 'STRENGTHENING', 'ABSORBING', 'SELF_SUFFICIENT'), false)
        when 'NODE' then coalesce(choice in ('CORE', 'LINKED', 'EXISTING', 'ANCHOR'), false)
        else choice is null end),
    constraint cluster_fact_province_ck check ((topic = 'PROVINCE') = (province_code is not null)),
    constraint cluster_fact_complex_ck check (topic = 'NODE' or complex_id is null),
    constraint cluster_fact_point_ck check ((longitude is null) = (latitude is null)
        and (longitude is null or topic in ('CENTRE', 'NODE'))
        and longitude between 124 and 132.5 and latitude between 33 and 39),
    constraint cluster_fact_area_ck check (area_m2 is null or topic = 'NODE' and area_m2 between 1 and 100000000000),
    constraint cluster_fact_period_ck check (valid_from < valid_to),
    constraint cluster_fact_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint cluster_fact_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint cluster_fact_known_ck check (known_from < superseded_at),
    constraint cluster_fact_entered_ck check (known_from <= entered_at),
    constraint cluster_fact_withdrawal_ck check (withdrawal is null or superseded_at is not null),
    constraint cluster_fact_once_ex exclude using gist
        (cluster_id with =, topic with =, track with =, valid with &&, known with &&)
);
create index cluster_fact_cluster_ix on cluster_fact (cluster_id);
create index cluster_fact_complex_ix on cluster_fact (complex_id) where complex_id is not null;

-- A form sent twice changes a cluster once: each form carries a key of its own.
create table cluster_submission (
    submission_key text        not null,
    cluster_id     bigint,
    entered_at     timestamptz not null,
    constraint cluster_submission_pk primary key (submission_key),
    constraint cluster_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint cluster_submission_cluster_fk foreign key (cluster_id) references cluster (id)
);

-- How far nodes may lie from the centre, and how large the ground may be: what a programme asks, for a period, by a source.
-- What is corrected stays, superseded.
create table cluster_limit (
    id             bigint generated always as identity,
    programme_id   bigint         not null,
    kind           text           not null,
    value          numeric(10, 3) not null,
    valid_from     date           not null,
    from_precision text           not null,
    valid_to       date,
    valid          daterange generated always as (daterange(valid_from, valid_to)) stored,
    source_id      bigint         not null,
    known_from     timestamptz    not null,
    superseded_at  timestamptz,
    known          tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    reason         text,
    entered_by     bigint,
    entered_at     timestamptz    not null,
    constraint cluster_limit_pk primary key (id),
    constraint cluster_limit_programme_fk foreign key (programme_id) references programme (id),
    constraint cluster_limit_source_fk foreign key (source_id) references source_document (id),
    constraint cluster_limit_entered_by_fk foreign key (entered_by) references account (id),
    constraint cluster_limit_kind_ck check (kind in ('DISTANCE', 'DISTANCE_METROPOLITAN', 'AREA')),
    constraint cluster_limit_value_ck check (value > 0 and value <= 10000),
    constraint cluster_limit_precision_ck check (from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint cluster_limit_period_ck check (valid_from < valid_to),
    constraint cluster_limit_known_ck check (known_from < superseded_at and known_from <= entered_at),
    constraint cluster_limit_once_ex exclude using gist
        (programme_id with =, kind with =, valid with &&, known with &&)
);
