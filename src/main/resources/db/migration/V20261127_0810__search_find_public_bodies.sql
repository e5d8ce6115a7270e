-- Ministries and committees are found too, by every name they have or had; units of the agency are found at their row.
create trigger public_body_name_search_touch_inserted after insert on public_body_name
    referencing new table as changed for each statement execute function search_touch('PUBLIC_BODY', 'body_id');
create trigger public_body_name_search_touch_updated after update on public_body_name
    referencing new table as changed for each statement execute function search_touch('PUBLIC_BODY', 'body_id');
create trigger public_body_name_search_touch_deleted after delete on public_body_name
    referencing old table as changed for each statement execute function search_touch('PUBLIC_BODY', 'body_id');
insert into search_touched (kind, item) select distinct 'PUBLIC_BODY', body_id from public_body_name;
insert into search_touched (kind, item) select distinct 'OFFICE', office_id from office_name;
