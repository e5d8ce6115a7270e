-- A designation is found by the names of its periods; what stands under a hub names the hub, so it follows the hub's name.
create function search_touch_designations() returns trigger language plpgsql as $$
begin
    insert into search_touched (kind, item)
    select 'DESIGNATION', designation_id from changed
    union
    select 'DESIGNATION', p.designation_id from designation_period p join changed c on c.designation_id = p.hub_id;
    return null;
end $$;

create trigger designation_period_search_touch_inserted after insert on designation_period
    referencing new table as changed for each statement execute function search_touch_designations();
create trigger designation_period_search_touch_updated after update on designation_period
    referencing new table as changed for each statement execute function search_touch_designations();
create trigger designation_period_search_touch_deleted after delete on designation_period
    referencing old table as changed for each statement execute function search_touch_designations();
