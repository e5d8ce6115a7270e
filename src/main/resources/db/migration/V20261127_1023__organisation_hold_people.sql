-- A contact of an organisation. What tells who it is is personal: held on consent until a day, and erased for good. An
-- erased row stays, for counts and for what refers to it, without anything personal.
create table person (
    id              bigint generated always as identity,
    organisation_id bigint      not null,
    name            text,
    position        text,
    phone           text,
    email           text,
    role            text        not null,
    consent_on      date,
    consent_until   date,
    sample          boolean     not null default false,
    erased_at       timestamptz,
    erased_by       bigint,
    erasure_reason  text,
    version         integer     not null default 0,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint person_pk primary key (id),
    constraint person_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint person_erased_by_fk foreign key (erased_by) references account (id),
    constraint person_entered_by_fk foreign key (entered_by) references account (id),
    constraint person_name_ck check (name = btrim(name) and name <> '' and length(name) <= 100),
    constraint person_position_ck check (position = btrim(position) and position <> '' and length(position) <= 100),
    constraint person_phone_ck check (phone ~ '^[0-9+() -]{7,30}$'),
    constraint person_email_ck check (email ~ '^[^@ ]+@[^@ ]+$' and length(email) <= 200),
    constraint person_role_ck check (role in ('REPRESENTATIVE', 'CONTACT', 'RESEARCHER', 'EXPERT', 'OFFICIAL')),
    constraint person_consent_ck check (consent_on < consent_until),
    constraint person_held_ck check (erased_at is not null or num_nulls(name, consent_on, consent_until) = 0),
    constraint person_erased_ck check (erased_at is null
        or num_nonnulls(name, position, phone, email) = 0 and erasure_reason is not null)
);
create index person_organisation_ix on person (organisation_id);
create index person_consent_ix on person (consent_until) where erased_at is null;

create table person_aud (
    id              bigint not null,
    rev             bigint not null,
    revtype         smallint not null,
    organisation_id bigint,
    name            text,
    position        text,
    phone           text,
    email           text,
    role            text,
    consent_on      date,
    consent_until   date,
    erased_at       timestamptz,
    constraint person_aud_pk primary key (id, rev),
    constraint person_aud_revision_fk foreign key (rev) references change_revision (id)
);

-- An erased person is erased from the history of changes too, and nothing personal comes back.
create function person_erase_history() returns trigger language plpgsql as $$
begin
    update person_aud set name = null, position = null, phone = null, email = null where id = new.id;
    return null;
end $$;
create trigger person_erased after update on person
    for each row when (old.erased_at is null and new.erased_at is not null) execute function person_erase_history();

create function person_stay_erased() returns trigger language plpgsql as $$
begin
    raise exception 'an erased person stays erased' using errcode = 'restrict_violation', constraint = 'person_erased';
end $$;
create trigger person_stays_erased before update on person
    for each row when (old.erased_at is not null and new.erased_at is distinct from old.erased_at
        or old.erased_at is not null and num_nonnulls(new.name, new.position, new.phone, new.email) > 0)
    execute function person_stay_erased();
