-- The rules of designations, kept where no program can pass them by. Each refusal names the other party and its dates: the
-- message for whoever reads the log, the detail, one name=value a line, for the portal to say it in the user's words.

create function designation_refusal_party(of_period bigint) returns text language sql stable as $$
    select format(E'designation=%s\nsite=%s\nrole=%s\nfrom=%s\nto=%s\nby=%s', p.designation_id, p.name, p.role,
        case when p.from_precision is not null then p.valid_from end, p.valid_to, a.display_name)
    from designation_period p left join account a on a.id = p.entered_by
    where p.id = of_period
$$;

create function designation_refusal_words(of_period bigint) returns text language sql stable as $$
    select format('"%s" (%s %s, %s to %s)', p.name, p.role, p.designation_id,
        coalesce(case when p.from_precision is not null then p.valid_from end::text, 'unknown'),
        coalesce(p.valid_to::text, 'open'))
    from designation_period p where p.id = of_period
$$;

-- The record that stands for a complex today, where records were merged.
create function designation_standing(of_complex bigint) returns bigint language sql stable as $$
    with recursive chain as (
        select id, merged_into from complex where id = of_complex
        union all
        select c.id, c.merged_into from chain join complex c on c.id = chain.merged_into)
    select id from chain where merged_into is null
$$;

create function designation_ground(of_complex bigint) returns table (place bigint, extent int8range) language sql stable as $$
    with recursive above as (
        select designation_standing(of_complex) as place
        union all
        select designation_standing(c.parent_id) from above join complex c on c.id = above.place
        where c.parent_id is not null)
    select a.place, case when a.place = designation_standing(of_complex) then int8range(null, null)
        else int8range(designation_standing(of_complex), designation_standing(of_complex), '[]') end
    from above a
$$;

create function designation_take(of_period bigint, of_layer text, of_place bigint, of_extent int8range, since timestamptz)
returns void language plpgsql as $$
declare
    mine designation_period;
    span tstzrange;
    theirs bigint;
begin
    select * into strict mine from designation_period where id = of_period;
    span := mine.known * tstzrange(since, null);
    if isempty(span) then return; end if;
    insert into designation_occupancy (period_id, programme_id, layer, place, extent, valid, known)
    values (of_period, mine.programme_id, of_layer, of_place, of_extent, mine.valid, span);
exception when exclusion_violation then
    select o.period_id into theirs from designation_occupancy o
    where o.programme_id = mine.programme_id and o.layer = of_layer and o.place = of_place and o.extent && of_extent
      and o.valid && mine.valid and o.known && span
    order by o.period_id = of_period, lower(o.valid) nulls first limit 1;
    raise exception using errcode = 'exclusion_violation', table = 'designation_occupancy',
        constraint = case when theirs = of_period then 'designation_whole_and_part_ex'
            when of_layer = 'BASE' then 'designation_occupancy_overlap_ex' else 'designation_overlay_overlap_ex' end,
        message = format('%s overlaps %s on %s', designation_refusal_words(of_period),
            coalesce(designation_refusal_words(theirs), 'another designation'), case when of_layer = 'BASE' then 'complex '
            else 'hub ' end || of_place),
        detail = format(E'place=%s\n%s', of_place, coalesce(designation_refusal_party(theirs), ''));
end
$$;

create function designation_member_takes_ground() returns trigger language plpgsql as $$
declare
    taken record;
begin
    if exists (select from designation_period where id = new.period_id and role = 'PILOT') then
        raise exception using errcode = 'check_violation', constraint = 'designation_member_overlay_ck',
            message = 'an overlay has the complexes of its hub';
    end if;
    for taken in select * from designation_ground(new.complex_id) loop
        perform designation_take(new.period_id, 'BASE', taken.place, taken.extent, null);
    end loop;
    return null;
end
$$;
create trigger designation_member_takes_ground_tg after insert on designation_member
    for each row execute function designation_member_takes_ground();

create function designation_overlay_takes_hub() returns trigger language plpgsql as $$
begin
    perform designation_take(new.id, new.role, new.hub_id, int8range(null, null), null);
    return null;
end
$$;
create trigger designation_overlay_takes_hub_tg after insert on designation_period
    for each row when (new.role = 'PILOT') execute function designation_overlay_takes_hub();

-- What is superseded holds its ground no longer; what was known before stays.
create function designation_period_leaves_ground() returns trigger language plpgsql as $$
begin
    delete from designation_occupancy
    where period_id = new.id and upper_inf(known) and lower(known) >= new.superseded_at;
    update designation_occupancy set known = known * tstzrange(null, new.superseded_at)
    where period_id = new.id and upper_inf(known);
    return null;
end
$$;
create trigger designation_period_leaves_ground_tg after update of superseded_at on designation_period
    for each row execute function designation_period_leaves_ground();

-- Two records of one complex become one, or a part comes under another complex: the ground moves along from then on.
create function designation_follow_complex() returns trigger language plpgsql as $$
declare
    moved bigint[];
    taken record;
    since timestamptz := coalesce(new.merged_at, clock_timestamp());
begin
    select array_agg(distinct period_id) into moved from designation_occupancy
    where layer = 'BASE' and place = new.id and upper_inf(known);
    delete from designation_occupancy
    where period_id = any (moved) and upper_inf(known) and lower(known) >= since;
    update designation_occupancy set known = known * tstzrange(null, since)
    where period_id = any (moved) and upper_inf(known);
    for taken in select m.period_id, g.place, g.extent from designation_member m
                 cross join lateral designation_ground(m.complex_id) g where m.period_id = any (moved) loop
        perform designation_take(taken.period_id, 'BASE', taken.place, taken.extent, since);
    end loop;
    return null;
end
$$;
create trigger designation_follow_complex_tg after update of merged_into, parent_id on complex
    for each row when (old.merged_into is distinct from new.merged_into or old.parent_id is distinct from new.parent_id)
    execute function designation_follow_complex();

-- A correction supersedes and never erases; nothing is superseded before it was entered.
create function designation_keep_rows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'designation_period' then
        if old.superseded_at is null and new.superseded_at >= old.entered_at
            and to_jsonb(old) - '{superseded_at,superseded_by,valid,known,hub_role}'::text[]
              = to_jsonb(new) - '{superseded_at,superseded_by,valid,known,hub_role}'::text[] then return new; end if;
    end if;
    raise exception using errcode = 'check_violation', constraint = 'designation_kept_ck',
        message = format('rows of %s are superseded, never changed or removed', tg_table_name);
end
$$;
create trigger designation_period_kept_tg before update or delete on designation_period
    for each row execute function designation_keep_rows();
create trigger designation_member_kept_tg before update or delete on designation_member
    for each row execute function designation_keep_rows();
create trigger designation_event_kept_tg before update or delete on designation_event
    for each row execute function designation_keep_rows();

create function designation_regime_holds() returns trigger language plpgsql as $$
declare
    spans datemultirange;
begin
    if not exists (select from designation_regime where programme_id = new.programme_id) then return new; end if;
    select range_agg(valid) into spans from designation_regime where programme_id = new.programme_id and role = new.role;
    if spans @> daterange(new.valid_from, new.valid_to) then return new; end if;
    raise exception using errcode = 'check_violation', constraint = 'designation_regime_ck',
        message = format('role %s of programme %s holds %s only', new.role, new.programme_id, coalesce(spans::text, 'never')),
        detail = format(E'role=%s\nfrom=%s\nto=%s', new.role, lower(spans), upper(spans));
end
$$;
create trigger designation_regime_holds_tg before insert on designation_period
    for each row when (new.superseded_at is null) execute function designation_regime_holds();

create function designation_period_has_members() returns trigger language plpgsql as $$
begin
    if exists (select from designation_member where period_id = new.id) then return null; end if;
    raise exception using errcode = 'check_violation', constraint = 'designation_member_required_ck',
        message = format('%s holds no complex', designation_refusal_words(new.id));
end
$$;
create constraint trigger designation_period_has_members_tg after insert on designation_period
    deferrable initially deferred for each row when (new.role <> 'PILOT') execute function designation_period_has_members();

-- Whether a period under a hub lies within the hub's periods, at every moment at which both are known.
create function designation_within_hub(of_period bigint) returns boolean language sql stable as $$
    with mine as (select * from designation_period where id = of_period),
         hub as (select h.valid, h.known from mine join designation_period h on h.designation_id = mine.hub_id),
         moment as (
            select known_from as at from mine
            union select lower(hub.known) from hub, mine where mine.known @> lower(hub.known)
            union select upper(hub.known) from hub, mine where mine.known @> upper(hub.known))
    select bool_and(coalesce((select range_agg(hub.valid) from hub where hub.known @> moment.at) @> mine.valid, false))
    from moment, mine
$$;

create function designation_refuse_outside_hub(of_period bigint, told text) returns void language plpgsql as $$
declare
    mine designation_period;
    hub bigint;
begin
    select * into strict mine from designation_period where id = of_period;
    select id into hub from designation_period
    where designation_id = mine.hub_id order by superseded_at is null desc, valid && mine.valid desc, id desc limit 1;
    raise exception using errcode = 'check_violation', constraint = told, table = 'designation_period',
        message = format('%s lies outside its hub %s', designation_refusal_words(of_period),
            coalesce(designation_refusal_words(hub), mine.hub_id::text)),
        detail = coalesce(designation_refusal_party(case told when 'designation_hub_covers_ck' then of_period else hub end),
            format('designation=%s', mine.hub_id));
end
$$;

-- Both sides raise the hub's counter first: the later of two transactions waits there and then sees what the earlier did.
create function designation_check_under_hub() returns trigger language plpgsql as $$
begin
    update designation set checked = checked + 1 where id = new.hub_id;
    if not designation_within_hub(new.id) then
        perform designation_refuse_outside_hub(new.id, 'designation_within_hub_ck');
    end if;
    return null;
end
$$;
create constraint trigger designation_check_under_hub_tg after insert on designation_period
    deferrable initially deferred for each row when (new.hub_id is not null) execute function designation_check_under_hub();

create function designation_check_hub() returns trigger language plpgsql as $$
declare
    outside bigint;
begin
    update designation set checked = checked + 1 where id = new.designation_id;
    select id into outside from designation_period
    where hub_id = new.designation_id and not designation_within_hub(id)
    order by superseded_at is null desc, valid_from, id limit 1;
    if outside is not null then perform designation_refuse_outside_hub(outside, 'designation_hub_covers_ck'); end if;
    return null;
end
$$;
create constraint trigger designation_check_hub_tg after update on designation_period
    deferrable initially deferred for each row when (new.role = 'HUB') execute function designation_check_hub();
