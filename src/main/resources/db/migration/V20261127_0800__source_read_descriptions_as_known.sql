-- Every document as it was described at the last instant before the one given: a correction of today leaves what was
-- asked of an earlier day as it was answered then.
create function source_document_known(until timestamptz) returns table (
    id                  bigint,
    version             integer,
    title               text,
    publisher           text,
    kind                text,
    subject_class       text,
    issue               text,
    published_on        date,
    published_precision text,
    registered_on       date,
    known_on            date,
    url                 text,
    passage             text,
    note                text,
    sample              boolean,
    entered_by          bigint,
    entered_at          timestamptz)
    language sql stable
as $$
    select d.id, d.version, d.title, d.publisher, d.kind, d.subject_class, d.issue, d.published_on,
           d.published_precision, d.registered_on, d.known_on, d.url, d.passage, d.note, d.sample, d.entered_by,
           d.entered_at
      from source_document d
     where not exists (select from source_document_past p where p.document_id = d.id and p.superseded_at >= until)
    union all
    select p.document_id, p.version, p.title, p.publisher, p.kind, p.subject_class, p.issue, p.published_on,
           p.published_precision, p.registered_on, p.known_on, p.url, p.passage, p.note, d.sample, d.entered_by,
           d.entered_at
      from source_document_past p
      join source_document d on d.id = p.document_id
     where p.superseded_at >= until
       and not exists (select from source_document_past e
                        where e.document_id = p.document_id and e.version < p.version and e.superseded_at >= until)
$$;
