-- The number that every change raises was one row, so that each transaction waited for the disk of the one before it. Now each
-- connection raises one of many; what lists ask for is their sum, which no two states of the activities share.
drop trigger activity_touch_tg on activity;
drop trigger activity_published_touch_tg on activity_published;
drop trigger activity_council_touch_tg on activity_council;
drop table activity_revision;
create table activity_revision (
    part     integer not null,
    revision bigint  not null default 0,
    constraint activity_revision_pk primary key (part),
    constraint activity_revision_part_ck check (part between 0 and 63)
) with (fillfactor = 50);
insert into activity_revision (part) select generate_series(0, 63);

create or replace function activity_touch() returns trigger language plpgsql as $$
begin
    if current_setting('sandan.activities_touched', true) is distinct from pg_current_xact_id()::text then
        perform set_config('sandan.activities_touched', pg_current_xact_id()::text, true);
        update activity_revision set revision = revision + 1 where part = pg_backend_pid() % 64;
    end if;
    return null;
end
$$;
create constraint trigger activity_touch_tg after insert or update or delete on activity
    deferrable initially deferred for each row execute function activity_touch();
create constraint trigger activity_published_touch_tg after insert or update or delete on activity_published
    deferrable initially deferred for each row execute function activity_touch();
create constraint trigger activity_council_touch_tg after insert or update or delete on activity_council
    deferrable initially deferred for each row execute function activity_touch();
