-- Who came belongs to versions, as everything said of an activity does: from the one in which somebody was named to the one in
-- which the name was taken off. Then only the masked name is left, which is all that anybody was shown.
alter table activity_attendee
    add column revision integer not null default 1,
    add column removed_revision integer;
update activity_attendee t set removed_revision = a.revision from activity a
 where a.id = t.activity_id and t.removed_at is not null;
alter table activity_attendee
    add constraint activity_attendee_removed_ck check ((removed_at is null) = (removed_revision is null)
        and removed_revision >= revision and (removed_at is null or consent_on is null));
drop index activity_attendee_activity_ix;
create index activity_attendee_activity_ix on activity_attendee (activity_id);
