-- The days a figure is of: figures of overlapping days about the same part of the same subject can contradict each other.
alter table claim
    add column span daterange not null generated always as (daterange(as_of,
        (coalesce(until_on, as_of) + case coalesce(until_precision, as_of_precision)
            when 'YEAR' then interval '1 year' when 'MONTH' then interval '1 month' else interval '1 day' end)::date))
        stored;

-- Every amount that a figure may mean: 이상 and 이하 are bounds, 약, 여 and 평균 are taken as they are written.
create function claim_amount(value numeric, qualifier text) returns numrange
    language sql immutable parallel safe
return case qualifier
    when 'AT_LEAST' then numrange(value, null, '[)')
    when 'OVER' then numrange(value, null, '()')
    when 'AT_MOST' then numrange(null, value, '(]')
    when 'UNDER' then numrange(null, value, '()')
    else numrange(value, value, '[]')
end;

alter table claim_submission rename to source_submission;
alter table source_submission rename column claim_ids to entered_ids;
alter table source_submission rename constraint claim_submission_pk to source_submission_pk;
alter table source_submission rename constraint claim_submission_key_ck to source_submission_key_ck;

-- What a description said before it was corrected.
create table source_document_past (
    id                  bigint generated always as identity,
    document_id         bigint      not null,
    version             integer     not null,
    title               text        not null,
    publisher           text        not null,
    kind                text        not null,
    subject_class       text,
    issue               text,
    published_on        date,
    published_precision text,
    registered_on       date,
    known_on            date        not null,
    url                 text,
    note                text,
    reason              text        not null,
    superseded_by       bigint,
    superseded_at       timestamptz not null,
    constraint source_document_past_pk primary key (id),
    constraint source_document_past_version_uk unique (document_id, version),
    constraint source_document_past_document_fk foreign key (document_id) references source_document (id),
    constraint source_document_past_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint source_document_past_reason_ck check (reason = btrim(reason) and reason <> '')
);

-- Part of a title or a name is enough to find a document.
create index source_document_words_ix on source_document
    using gin ((title || ' ' || publisher || ' ' || coalesce(subject_class, '')) gin_trgm_ops);
