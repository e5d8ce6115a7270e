-- A key to the calendar of a council, which shows what is not published, holds while the office that issued it answers for it.
-- Those issued before are of the office that has the council's newest activity; where none is known they hold no longer.
alter table council_calendar_key add column office_id bigint;
update council_calendar_key k set office_id = (
    select p.office_id from activity a join approval p on p.kind = 'ACTIVITY' and p.record_id = a.id
     where a.council_id = k.council_id order by a.held_on desc limit 1);
update council_calendar_key set revoked_at = now() where office_id is null and revoked_at is null;
alter table council_calendar_key add constraint council_calendar_key_office_fk foreign key (office_id) references office (id);
alter table council_calendar_key add constraint council_calendar_key_office_ck check (office_id is not null or revoked_at is not null);
