-- What a dry run would do to the figures of a kind, by whatever the kind breaks them down by, in each language of the portal.
-- Kept with the load, so that the receipt shows what stood before long after it does so no more.
create table load_breakdown (
    load_id   bigint    not null,
    language  text      not null,
    place     int       not null,
    title     text      not null,
    dimension text      not null,
    unit      text      not null,
    labels    text[]    not null,
    befores   numeric[] not null,
    afters    numeric[] not null,
    totals    boolean[] not null,
    constraint load_breakdown_pk primary key (load_id, language, place),
    constraint load_breakdown_load_fk foreign key (load_id) references load (id),
    constraint load_breakdown_language_ck check (language in ('ko', 'en')),
    constraint load_breakdown_lines_ck check (cardinality(befores) = cardinality(labels)
        and cardinality(afters) = cardinality(labels) and cardinality(totals) = cardinality(labels))
);
