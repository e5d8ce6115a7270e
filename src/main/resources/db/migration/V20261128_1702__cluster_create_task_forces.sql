-- A task force that draws up the plan of a cluster: how many it has is what a source states; who they are, as far as known.
create table task_force (
    id               bigint generated always as identity,
    cluster_id       bigint      not null,
    name             text        not null,
    name_en          text,
    formed_on        date,
    formed_precision text,
    head             text,
    head_title       text,
    members          smallint,
    subcommittees    smallint,
    source_id        bigint      not null,
    submission_key   text        not null,
    entered_by       bigint,
    entered_at       timestamptz not null,
    constraint task_force_pk primary key (id),
    constraint task_force_key_uk unique (submission_key),
    constraint task_force_cluster_fk foreign key (cluster_id) references cluster (id),
    constraint task_force_source_fk foreign key (source_id) references source_document (id),
    constraint task_force_entered_by_fk foreign key (entered_by) references account (id),
    constraint task_force_words_ck check (btrim(name) <> '' and btrim(name_en) <> '' and btrim(head) <> ''
        and btrim(head_title) <> ''),
    constraint task_force_formed_ck check ((formed_on is null) = (formed_precision is null)
        and formed_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint task_force_counts_ck check (members between 1 and 1000 and subcommittees between 0 and 100),
    constraint task_force_key_ck check (length(submission_key) between 1 and 64)
);
create index task_force_cluster_ix on task_force (cluster_id);

create table task_force_member (
    id             bigint generated always as identity,
    task_force_id  bigint      not null,
    name           text        not null,
    affiliation    text        not null,
    subcommittee   text,
    source_id      bigint      not null,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint task_force_member_pk primary key (id),
    constraint task_force_member_once_uk unique (task_force_id, name, affiliation),
    constraint task_force_member_task_force_fk foreign key (task_force_id) references task_force (id),
    constraint task_force_member_source_fk foreign key (source_id) references source_document (id),
    constraint task_force_member_entered_by_fk foreign key (entered_by) references account (id),
    constraint task_force_member_words_ck check (btrim(name) <> '' and btrim(subcommittee) <> ''),
    constraint task_force_member_affiliation_ck check (affiliation in ('UNIVERSITY', 'FIRM', 'INSTITUTE', 'GOVERNMENT', 'OTHER'))
);

create table task_force_meeting (
    id             bigint generated always as identity,
    task_force_id  bigint      not null,
    ordinal        smallint    not null,
    held_on        date        not null,
    starts_at      time,
    place          text,
    minutes        text,
    decision       text,
    source_id      bigint      not null,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint task_force_meeting_pk primary key (id),
    constraint task_force_meeting_ordinal_uk unique (task_force_id, ordinal),
    constraint task_force_meeting_task_force_fk foreign key (task_force_id) references task_force (id),
    constraint task_force_meeting_source_fk foreign key (source_id) references source_document (id),
    constraint task_force_meeting_entered_by_fk foreign key (entered_by) references account (id),
    constraint task_force_meeting_ordinal_ck check (ordinal between 1 and 1000),
    constraint task_force_meeting_words_ck check (btrim(place) <> '' and btrim(minutes) <> '' and btrim(decision) <> '')
);
