-- The name of somebody who came is erased for good, on request or when it has been held for as long as it may be. The line stays,
-- with its organisation, for the counts. Who asked for it and why stands beside it; nobody asks where the time is over.
alter table activity_attendee
    add column erased_at timestamptz,
    add column erased_by bigint,
    add column erasure_reason text,
    add constraint activity_attendee_erased_by_fk foreign key (erased_by) references account (id),
    add constraint activity_attendee_erased_ck check (
        erased_at is null or num_nonnulls(person_name, consent_on) = 0),
    add constraint activity_attendee_erasure_ck check (
        num_nulls(erased_by, erasure_reason) in (0, 2) and (erased_by is null or erased_at is not null));
create function activity_attendee_stay_erased() returns trigger language plpgsql as $$
begin
    raise exception 'an erased name stays erased' using errcode = 'restrict_violation', constraint = 'activity_attendee_erased';
end $$;
create trigger activity_attendee_stays_erased before update on activity_attendee
    for each row when (old.erased_at is not null and new.erased_at is distinct from old.erased_at)
    execute function activity_attendee_stay_erased();
