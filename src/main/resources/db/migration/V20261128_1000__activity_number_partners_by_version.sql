-- The other councils of a joint activity belong to versions, as everything said of it does: from the one in which a council was
-- named to the one in which it was taken off. Until now all versions of an activity had the same ones, and so they keep them.
alter table activity_council
    add column revision integer not null default 1,
    add column removed_revision integer,
    drop constraint activity_council_pk;
alter table activity_council
    alter column revision drop default,
    add constraint activity_council_pk primary key (activity_id, council_id, revision),
    add constraint activity_council_removed_ck check (removed_revision > revision);
create unique index activity_council_current_uk on activity_council (activity_id, council_id) where removed_revision is null;
