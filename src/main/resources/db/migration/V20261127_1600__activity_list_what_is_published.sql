-- What others than the own headquarters see of an activity is the version approved last. Which that is, and what lists sort and
-- filter by, stands in a row of its own, so that a list of two hundred thousand need not look for it among all versions.
create table activity_published (
    activity_id bigint   not null,
    revision    integer  not null,
    council_id  bigint   not null,
    kind        text     not null,
    state       text     not null,
    held_on     date     not null,
    starts_at   time     not null,
    office_id   bigint   not null,
    sample      boolean  not null,
    constraint activity_published_pk primary key (activity_id),
    constraint activity_published_version_fk foreign key (activity_id, revision) references activity_aud (id, revision),
    constraint activity_published_council_fk foreign key (council_id) references council (id)
);
create index activity_published_day_ix on activity_published (held_on desc, starts_at desc, activity_id desc);
create index activity_published_council_ix on activity_published (council_id, held_on desc);

create function activity_publish(of_activity bigint) returns void language sql as $$
    delete from activity_published where activity_id = of_activity;
    insert into activity_published (activity_id, revision, council_id, kind, state, held_on, starts_at, office_id, sample)
    select x.id, x.revision, x.council_id, x.kind, x.state, x.held_on, x.starts_at, x.office_id, coalesce(x.sample, false)
      from approval p
      join activity_aud x on x.id = p.record_id and x.revision = p.approved_version
      join activity h on h.id = x.id and h.withdrawn_at is null
     where p.kind = 'ACTIVITY' and p.record_id = of_activity;
$$;
insert into activity_published (activity_id, revision, council_id, kind, state, held_on, starts_at, office_id, sample)
select x.id, x.revision, x.council_id, x.kind, x.state, x.held_on, x.starts_at, x.office_id, coalesce(x.sample, false)
  from approval p
  join activity_aud x on x.id = p.record_id and x.revision = p.approved_version
  join activity h on h.id = x.id and h.withdrawn_at is null
 where p.kind = 'ACTIVITY';

-- The version may be written after the decision within one transaction, so both wait for its end.
create function activity_publish_approved() returns trigger language plpgsql as $$
begin
    if new.kind = 'ACTIVITY' then perform activity_publish(new.record_id); end if;
    return null;
end
$$;
create constraint trigger approval_publishes_activity_tg after insert or update of approved_version on approval
    deferrable initially deferred for each row execute function activity_publish_approved();
create function activity_publish_withdrawn() returns trigger language plpgsql as $$
begin
    perform activity_publish(new.id);
    return null;
end
$$;
create constraint trigger activity_publish_withdrawn_tg after update of withdrawn_at on activity
    deferrable initially deferred for each row
    when (old.withdrawn_at is distinct from new.withdrawn_at) execute function activity_publish_withdrawn();

-- A number that every change of what lists count raises, once and at the end of its transaction.
create table activity_revision (
    only_row boolean not null default true,
    revision bigint  not null,
    constraint activity_revision_pk primary key (only_row),
    constraint activity_revision_one_ck check (only_row)
);
insert into activity_revision (revision) values (1);
create function activity_touch() returns trigger language plpgsql as $$
begin
    if current_setting('sandan.activities_touched', true) is distinct from pg_current_xact_id()::text then
        perform set_config('sandan.activities_touched', pg_current_xact_id()::text, true);
        update activity_revision set revision = revision + 1;
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
