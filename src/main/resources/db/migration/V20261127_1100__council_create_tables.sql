-- A council of firms, universities and institutes: the identity alone. What is said of it stands in council_fact.
create table council (
    id         bigint generated always as identity,
    sample     boolean     not null default false,
    version    integer     not null default 0,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint council_pk primary key (id),
    constraint council_entered_by_fk foreign key (entered_by) references account (id)
);

-- What is said of a council over a period, in the two times. What may not overlap is a track: the topic and, of the sites
-- to which a council may belong at once, the site spoken of.
create table council_fact (
    id                bigint generated always as identity,
    council_id        bigint      not null,
    topic             text        not null,
    track             text        not null,
    text              text,
    text_en           text,
    detail            text,
    status            text,
    site_id           bigint,
    site_programme_id bigint,
    site_role         text,
    valid_from        date,
    from_precision    text,
    valid_to          date,
    to_precision      text,
    valid             daterange generated always as (daterange(valid_from, valid_to)) stored,
    known_from        timestamptz not null,
    superseded_at     timestamptz,
    known             tstzrange generated always as (tstzrange(known_from, superseded_at)) stored,
    superseded_by     bigint,
    withdrawal        text,
    source_id         bigint      not null,
    reason            text,
    entered_by        bigint,
    entered_at        timestamptz not null,
    constraint council_fact_pk primary key (id),
    constraint council_fact_council_fk foreign key (council_id) references council (id),
    constraint council_fact_site_fk foreign key (site_id, site_programme_id, site_role)
        references designation (id, programme_id, role),
    constraint council_fact_source_fk foreign key (source_id) references source_document (id),
    constraint council_fact_entered_by_fk foreign key (entered_by) references account (id),
    constraint council_fact_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint council_fact_topic_ck check (topic in ('NAME', 'SPECIALTY', 'STATUS', 'SITE', 'SECRETARIAT')),
    constraint council_fact_track_ck check (track = case topic when 'SITE' then site_id::text else topic end),
    constraint council_fact_text_ck check ((topic in ('NAME', 'SPECIALTY', 'SECRETARIAT')) = (text is not null)
        and text = btrim(text) and text <> ''),
    constraint council_fact_text_en_ck check (text_en = btrim(text_en) and text_en <> ''),
    constraint council_fact_status_ck check (case topic
        when 'STATUS' then coalesce(status in ('MINI_CLUSTER', 'COUNCIL', 'SELF_GOVERNING'), false)
        else status is null end),
    constraint council_fact_site_ck check ((topic = 'SITE') = (site_id is not null)
        and (site_id is null) = (site_programme_id is null) and (site_id is null) = (site_role is null)
        and site_role in ('TARGET', 'HUB')),
    constraint council_fact_period_ck check (valid_from < valid_to),
    constraint council_fact_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint council_fact_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint council_fact_known_ck check (known_from < superseded_at),
    constraint council_fact_entered_ck check (known_from <= entered_at),
    constraint council_fact_withdrawal_ck check (withdrawal is null or superseded_at is not null),
    constraint council_fact_once_ex exclude using gist
        (council_id with =, topic with =, track with =, valid with &&, known with &&)
);
create index council_fact_council_ix on council_fact (council_id);
create index council_fact_site_ix on council_fact (site_id) where site_id is not null;

-- A form sent twice changes a council once: each form carries a key of its own.
create table council_submission (
    submission_key text        not null,
    council_id     bigint,
    entered_at     timestamptz not null,
    constraint council_submission_pk primary key (submission_key),
    constraint council_submission_key_ck check (length(submission_key) between 1 and 64),
    constraint council_submission_council_fk foreign key (council_id) references council (id)
);
