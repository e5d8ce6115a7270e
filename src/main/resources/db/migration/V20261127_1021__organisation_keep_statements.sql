-- What was said of an organisation is never changed and never erased: a later saying supersedes it, once.
create function organisation_keep_statement() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.superseded_at is not null or new.superseded_at is null
        or to_jsonb(old) - array['superseded_at', 'withdrawn_by', 'withdrawal_reason']
            <> to_jsonb(new) - array['superseded_at', 'withdrawn_by', 'withdrawal_reason'] then
        raise exception 'a statement of an organisation can only be superseded'
            using errcode = 'restrict_violation', constraint = tg_table_name || '_kept';
    end if;
    return null;
end $$;
create trigger organisation_version_kept after update or delete on organisation_version
    for each row execute function organisation_keep_statement();
create trigger organisation_alias_kept after update or delete on organisation_alias
    for each row execute function organisation_keep_statement();
create trigger organisation_tenancy_kept after update or delete on organisation_tenancy
    for each row execute function organisation_keep_statement();

-- Two records of one complex that become one: who sits in the one given up sits in the one kept, from now on.
create function organisation_follow_complex() returns trigger language plpgsql as $$
declare
    moved timestamptz := new.merged_at;
begin
    with given_up as (
        update organisation_tenancy set superseded_at = moved
         where complex_id = new.id and superseded_at is null returning *)
    insert into organisation_tenancy (organisation_id, complex_id, valid_from, from_precision, valid_to, to_precision,
        known_from, source_id, load_id, reason, entered_by, entered_at)
    select g.organisation_id, new.merged_into, lower(r.days),
           case when lower(r.days) is null then null when lower(r.days) = g.valid_from then g.from_precision else 'DAY' end,
           upper(r.days),
           case when upper(r.days) is null then null when upper(r.days) = g.valid_to then g.to_precision else 'DAY' end,
           moved, g.source_id, g.load_id, new.merge_reason, new.merged_by, moved
      from given_up g
     cross join lateral unnest(datemultirange(g.valid) - coalesce(
           (select range_agg(k.valid) from organisation_tenancy k
             where k.organisation_id = g.organisation_id and k.complex_id = new.merged_into
               and k.superseded_at is null), '{}')) r (days);
    return null;
end $$;
create trigger complex_merged_organisation_follow after update of merged_into on complex
    for each row when (old.merged_into is null and new.merged_into is not null)
    execute function organisation_follow_complex();

-- Raised in every transaction that changes what the list shows, so that each portal process notices.
create table organisation_revision (
    only_row boolean not null default true,
    revision bigint  not null,
    constraint organisation_revision_pk primary key (only_row),
    constraint organisation_revision_only_ck check (only_row)
);
insert into organisation_revision (revision) values (1);
create sequence organisation_revision_seq start 2;
create function organisation_raise_revision() returns trigger language plpgsql as $$
begin
    update organisation_revision set revision = nextval('organisation_revision_seq');
    return null;
end $$;
create trigger organisation_version_raises after insert or update on organisation_version
    for each statement execute function organisation_raise_revision();
create trigger organisation_alias_raises after insert or update on organisation_alias
    for each statement execute function organisation_raise_revision();
create trigger organisation_tenancy_raises after insert or update on organisation_tenancy
    for each statement execute function organisation_raise_revision();
