-- What somebody published: its description only, never its text.
create table source_document (
    id                  bigint generated always as identity,
    title               text        not null,
    publisher           text        not null,
    kind                text        not null,
    subject_class       text,
    issue               text,
    published_on        date,
    published_precision text,
    registered_on       date,
    -- The first day on which the document was surely public: what it says counts as known from then on.
    known_on            date        not null,
    url                 text,
    note                text,
    sample              boolean     not null default false,
    version             integer     not null default 0,
    entered_by          bigint,
    entered_at          timestamptz not null,
    constraint source_document_pk primary key (id),
    constraint source_document_title_uk unique nulls not distinct (publisher, title, published_on),
    constraint source_document_title_ck check (title = btrim(title) and title <> ''),
    constraint source_document_publisher_ck check (publisher = btrim(publisher) and publisher <> ''),
    constraint source_document_kind_ck check (kind in
        ('PRESS_RELEASE', 'ARTICLE', 'STATISTICS', 'REPORT', 'LAW', 'NOTICE', 'LOAD', 'OTHER')),
    constraint source_document_published_ck check ((published_on is null) = (published_precision is null)
        and published_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint source_document_url_ck check (url ~ '^https?://')
);

-- A figure that a document publishes. Claims that disagree stand side by side; at most one of them is adopted.
create table claim (
    id                bigint generated always as identity,
    document_id       bigint      not null,
    measure           text        not null,
    value             numeric     not null,
    unit              text        not null,
    qualifier         text,
    as_of             date        not null,
    as_of_precision   text        not null,
    -- The last year, month or day of a figure that covers a period; null for a figure of one.
    until_on          date,
    until_precision   text,
    subject_kind      text        not null,
    subject_key       text        not null,
    breakdown         text        not null default '',
    quote             text,
    adopted           boolean     not null,
    entered_by        bigint,
    entered_at        timestamptz not null,
    constraint claim_pk primary key (id),
    constraint claim_document_fk foreign key (document_id) references source_document (id),
    constraint claim_figure_uk unique nulls not distinct
        (document_id, measure, subject_kind, subject_key, breakdown, as_of, as_of_precision, until_on),
    constraint claim_measure_ck check (measure ~ '^[A-Z][A-Z0-9_]*$'),
    constraint claim_unit_ck check (unit ~ '^[A-Z][A-Z0-9_]*$'),
    constraint claim_qualifier_ck check (qualifier in ('ABOUT', 'OVER', 'AT_LEAST', 'AVERAGE')),
    constraint claim_as_of_precision_ck check (as_of_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint claim_until_ck check ((until_on is null) = (until_precision is null)
        and until_precision in ('YEAR', 'MONTH', 'DAY') and until_on > as_of),
    constraint claim_subject_kind_ck check (subject_kind in
        ('NATION', 'PROVINCE', 'REGION', 'COMPLEX', 'PROGRAMME', 'AGENCY')),
    constraint claim_subject_key_ck check (subject_key <> ''),
    constraint claim_quote_ck check (char_length(quote) <= 300 and quote !~ '[\n\r]')
);
create unique index claim_adopted_ix on claim
    (measure, subject_kind, subject_key, breakdown, as_of, as_of_precision, until_on) nulls not distinct where adopted;
create index claim_subject_ix on claim (subject_kind, subject_key, measure, as_of);
