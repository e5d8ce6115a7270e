-- What people changed of public bodies, in their own words. Rows are only added.
create table public_body_change (
    id bigint generated always as identity,
    kind text not null,
    effective_on date not null,
    reason text not null,
    source text not null,
    submission_key text not null,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint public_body_change_pk primary key (id),
    constraint public_body_change_submission_uk unique (submission_key),
    constraint public_body_change_kind_ck check (kind in ('OPENED', 'RENAMED', 'SUCCEEDED', 'CLOSED')),
    constraint public_body_change_words_ck check (btrim(reason) <> '' and btrim(source) <> ''),
    constraint public_body_change_entered_by_fk foreign key (entered_by) references account (id)
);

-- A name holds in the world for a period and is known since a moment; what takes its place supersedes it.
alter table public_body_name
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint public_body_name_change_fk foreign key (change_id) references public_body_change (id),
    add constraint public_body_name_superseded_by_fk foreign key (superseded_by) references public_body_change (id),
    add constraint public_body_name_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from),
    add constraint public_body_name_text_ck check (btrim(name) <> '' and btrim(name_en) <> '');
alter table public_body_name alter column known_from drop default;
alter table public_body_name drop constraint public_body_name_once_ex;
alter table public_body_name add constraint public_body_name_once_ex
    exclude using gist (body_id with =, valid with &&) where (superseded_at is null);

-- A body taking over the tasks of another, or part of them.
create table public_body_succession (
    from_id bigint not null,
    to_id bigint not null,
    effective_on date not null,
    change_id bigint not null,
    constraint public_body_succession_pk primary key (from_id, to_id, effective_on),
    constraint public_body_succession_from_fk foreign key (from_id) references public_body (id),
    constraint public_body_succession_to_fk foreign key (to_id) references public_body (id),
    constraint public_body_succession_change_fk foreign key (change_id) references public_body_change (id),
    constraint public_body_succession_other_ck check (from_id <> to_id)
);
create index public_body_succession_to_ix on public_body_succession (to_id);
create index public_body_succession_change_ix on public_body_succession (change_id);

-- A ministry or committee has a code of its own; a province has the region's.
alter table public_body add constraint public_body_code_ck check (code ~ '^[A-Z][A-Z0-9_]{1,29}$');
