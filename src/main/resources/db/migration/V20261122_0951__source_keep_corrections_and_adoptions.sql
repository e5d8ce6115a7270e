-- A figure entered wrongly is corrected by another entry; both stay. What a figure is about (measure, subject, part and
-- time) is its matter: figures of one matter are rivals, and at every instant at most one of them is adopted.
alter table claim
    add column note          text,
    add column replaces_id   bigint,
    add column reason        text,
    add column known_from    timestamptz,
    add column superseded_at timestamptz,
    add column version       integer not null default 0,
    add column matter        text not null generated always as (
        measure || '|' || subject_kind || '|' || subject_key || '|' || breakdown || '|'
            || (as_of - date '2000-01-01')::text || '|' || as_of_precision || '|'
            || coalesce((until_on - date '2000-01-01')::text || '|' || until_precision, '')) stored,
    drop constraint claim_qualifier_ck,
    drop constraint claim_figure_uk;

update claim
   set known_from = least(claim.entered_at, d.known_on::timestamp at time zone 'Asia/Seoul')
  from source_document d
 where d.id = claim.document_id;

alter table claim
    alter column known_from set not null,
    add constraint claim_qualifier_ck check (qualifier in
        ('ABOUT', 'ODD', 'OVER', 'UNDER', 'AT_LEAST', 'AT_MOST', 'AVERAGE')),
    add constraint claim_note_ck check (note = btrim(note) and note <> ''),
    add constraint claim_replaces_uk unique (replaces_id),
    add constraint claim_replaces_fk foreign key (replaces_id) references claim (id),
    add constraint claim_replaces_ck check ((replaces_id is null) = (reason is null) and reason = btrim(reason)
        and reason <> '' and replaces_id <> id),
    add constraint claim_superseded_ck check (superseded_at > known_from),
    add constraint claim_matter_uk unique (id, matter);

-- One document may give a range by two bounds (3 이상, 5 이하): the qualifier tells them apart.
create unique index claim_figure_ix on claim (document_id, matter, qualifier) nulls not distinct
    where superseded_at is null;
create index claim_matter_ix on claim (matter);
create index claim_document_ix on claim (document_id);

create table claim_adoption (
    id           bigint generated always as identity,
    claim_id     bigint      not null,
    matter       text        not null,
    reason       text        not null,
    known_from   timestamptz not null,
    adopted_by   bigint,
    adopted_at   timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint,
    withdrawal   text,
    constraint claim_adoption_pk primary key (id),
    constraint claim_adoption_claim_fk foreign key (claim_id, matter) references claim (id, matter),
    constraint claim_adoption_adopted_by_fk foreign key (adopted_by) references account (id),
    constraint claim_adoption_withdrawn_by_fk foreign key (withdrawn_by) references account (id),
    constraint claim_adoption_reason_ck check (reason = btrim(reason) and reason <> ''),
    constraint claim_adoption_withdrawal_ck check ((withdrawn_at is null) = (withdrawal is null)
        and withdrawal = btrim(withdrawal) and withdrawal <> '' and withdrawn_at > known_from),
    constraint claim_adoption_matter_ex exclude using gist (matter with =, tstzrange(known_from, withdrawn_at) with &&)
);
create index claim_adoption_claim_ix on claim_adoption (claim_id);

insert into claim_adoption (claim_id, matter, reason, known_from, adopted_by, adopted_at)
select id, matter, '수치를 입력할 때 채택', known_from, entered_by, entered_at from claim where adopted;

drop index claim_adopted_ix;
alter table claim drop column adopted;

-- A form sent twice enters its figures once: each form carries a key of its own.
create table claim_submission (
    submission_key text        not null,
    claim_ids      bigint[],
    entered_at     timestamptz not null,
    constraint claim_submission_pk primary key (submission_key),
    constraint claim_submission_key_ck check (length(submission_key) between 1 and 64)
);
