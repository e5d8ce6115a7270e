-- A council is found by the names it bears or bore; other names of the same council follow its newest.
create trigger council_fact_search_touch_inserted after insert on council_fact
    referencing new table as changed for each statement execute function search_touch('COUNCIL', 'council_id');
create trigger council_fact_search_touch_updated after update on council_fact
    referencing new table as changed for each statement execute function search_touch('COUNCIL', 'council_id');
create trigger council_fact_search_touch_deleted after delete on council_fact
    referencing old table as changed for each statement execute function search_touch('COUNCIL', 'council_id');
