-- Where many activities are approved at once, whoever writes them publishes them at once, and nothing is left to do for each. What
-- is looked up for each is found by index whatever a connection learnt of these tables while they were small: read as a whole
-- once for each of fifteen thousand activities, they cost more than all the rest of a load.
alter function activity_publish(bigint) set enable_seqscan = off;
create or replace function activity_publish_approved() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if new.kind = 'ACTIVITY' and not exists (
        select from activity_published p where p.activity_id = new.record_id and p.revision = new.approved_version) then
        perform activity_publish(new.record_id);
    end if;
    return null;
end
$$;
