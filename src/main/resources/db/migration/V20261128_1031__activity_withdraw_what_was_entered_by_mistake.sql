-- A version of an activity may say that the activity was entered by mistake. One that was never approved is off the register
-- at once; one that was is once that version is approved, and until then others see what was approved before.
alter table activity add column mistake_reason text,
    add constraint activity_mistake_ck check (mistake_reason = btrim(mistake_reason) and mistake_reason <> ''),
    drop constraint activity_withdrawn_ck,
    add constraint activity_withdrawn_ck check (withdrawn_at is null or load_id is not null or mistake_reason is not null);
alter table activity_aud add column mistake_reason text;

create or replace function activity_publish(of_activity bigint) returns void language sql set enable_seqscan = off as $$
    delete from activity_published where activity_id = of_activity;
    insert into activity_published (activity_id, revision, council_id, kind, state, held_on, starts_at, office_id, sample)
    select x.id, x.revision, x.council_id, x.kind, x.state, x.held_on, x.starts_at, x.office_id, coalesce(x.sample, false)
      from approval p
      join activity_aud x on x.id = p.record_id and x.revision = p.approved_version and x.mistake_reason is null
      join activity h on h.id = x.id and h.withdrawn_at is null
     where p.kind = 'ACTIVITY' and p.record_id = of_activity;
$$;

-- By the end of a transaction it is off the register exactly where that was decided, whichever of the two was written first.
create function activity_withdrawn_as_decided() returns trigger language plpgsql as $$
declare
    of_activity bigint;
begin
    if tg_table_name = 'approval' then of_activity := new.record_id; else of_activity := new.id; end if;
    if exists (
        select from activity a left join approval p on p.kind = 'ACTIVITY' and p.record_id = a.id
         where a.id = of_activity and case when a.mistake_reason is null then coalesce(p.state = 'DROPPED', false)
             else (a.withdrawn_at is not null) is distinct from
                 coalesce(p.state = 'DROPPED' or p.state = 'APPROVED' and p.approved_version = a.revision, false) end) then
        raise exception using errcode = 'check_violation', constraint = 'activity_withdrawn_as_decided_ck',
            message = format('activity %s is off the register and was not dropped, or the other way round', of_activity);
    end if;
    return null;
end
$$;
create constraint trigger activity_withdrawn_as_decided_tg after update of withdrawn_at, mistake_reason on activity
    deferrable initially deferred for each row
    when (new.mistake_reason is not null or old.mistake_reason is not null) execute function activity_withdrawn_as_decided();
create constraint trigger approval_drops_activity_tg after update of state on approval
    deferrable initially deferred for each row
    when (new.kind = 'ACTIVITY' and old.state <> new.state) execute function activity_withdrawn_as_decided();
