-- Sources name a site without saying what it holds, or a linked site without saying under which hub: that is said as
-- unknown, never left open by mistake.
alter table designation_period
    add column ground_unknown boolean not null default false,
    add column hub_unknown boolean not null default false,
    drop constraint designation_period_hub_ck,
    add constraint designation_period_hub_ck check ((role in ('LINKED', 'PILOT')) = (hub_id is not null or hub_unknown)
        and not (hub_unknown and (hub_id is not null or role <> 'LINKED'))),
    add constraint designation_period_ground_ck check (not (ground_unknown and role = 'PILOT'));

drop trigger designation_period_has_members_tg on designation_period;
create constraint trigger designation_period_has_members_tg after insert on designation_period
    deferrable initially deferred for each row when (new.role <> 'PILOT' and not new.ground_unknown)
    execute function designation_period_has_members();
