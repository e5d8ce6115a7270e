-- Parts of the plan of a programme: its sites with their roles, the cities and counties of its area, and what is built or
-- done in which phase at which site. A part is its number alone; what is said of it stands in dated rows that stay.
create table target_part (
    id             bigint generated always as identity,
    programme_id   bigint      not null,
    kind           text        not null,
    version        integer     not null default 0,
    submission_key text        not null,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint target_part_pk primary key (id),
    constraint target_part_submission_uk unique (submission_key),
    constraint target_part_kind_uk unique (id, programme_id, kind),
    constraint target_part_programme_fk foreign key (programme_id) references programme (id),
    constraint target_part_entered_by_fk foreign key (entered_by) references account (id),
    constraint target_part_kind_ck check (kind in ('SITE', 'AREA', 'COMPONENT')),
    constraint target_part_key_ck check (length(submission_key) between 1 and 64)
);
create index target_part_programme_ix on target_part (programme_id);

create table target_part_state (
    id             bigint generated always as identity,
    part_id        bigint      not null,
    programme_id   bigint      not null,
    kind           text        not null,
    name           text,
    name_en        text,
    role           text,
    complex_id     bigint,
    county         text,
    phase          text,
    site_id        bigint,
    site_kind      text generated always as (case when site_id is not null then 'SITE' end) stored,
    work           text,
    land           numeric(14, 2),
    floor          numeric(14, 2),
    area_unit      text,
    valid_from     date,
    from_precision text,
    valid_to       date,
    to_precision   text,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    superseded_by  bigint,
    withdrawal     text,
    source_id      bigint      not null,
    reason         text,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint target_part_state_pk primary key (id),
    constraint target_part_state_part_fk foreign key (part_id, programme_id, kind)
        references target_part (id, programme_id, kind),
    constraint target_part_state_complex_fk foreign key (complex_id) references complex (id),
    constraint target_part_state_phase_fk foreign key (programme_id, phase) references budget_phase (programme_id, code),
    constraint target_part_state_site_fk foreign key (site_id, programme_id, site_kind)
        references target_part (id, programme_id, kind),
    constraint target_part_state_unit_fk foreign key (area_unit) references claim_unit (code),
    constraint target_part_state_source_fk foreign key (source_id) references source_document (id),
    constraint target_part_state_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint target_part_state_entered_by_fk foreign key (entered_by) references account (id),
    constraint target_part_state_words_ck check (btrim(name) <> '' and btrim(name_en) <> '' and btrim(reason) <> ''
        and btrim(withdrawal) <> ''),
    constraint target_part_state_site_ck check ((kind = 'SITE') = (role is not null)
        and (kind <> 'SITE' or name is not null) and (kind = 'SITE' or complex_id is null)),
    constraint target_part_state_role_ck check (role in ('SUPPORT', 'PRODUCTION', 'MATERIALS', 'TRADE_ZONE', 'OTHER')),
    constraint target_part_state_area_ck check ((kind = 'AREA') = (county is not null) and county ~ '^[0-9]{5}$'
        and (kind <> 'AREA' or name is null)),
    constraint target_part_state_component_ck check ((kind = 'COMPONENT') = (work is not null)
        and (kind = 'COMPONENT' or num_nonnulls(phase, site_id, land, floor, area_unit) = 0)),
    constraint target_part_state_work_ck check (work in ('CENTRE', 'EQUIPMENT', 'INCUBATION', 'TRAINING',
        'PRODUCTION_SITE', 'MATERIALS_SITE', 'OTHER') and (work <> 'OTHER' or name is not null)),
    constraint target_part_state_areas_ck check (land > 0 and floor > 0 and (num_nonnulls(land, floor) > 0) = (area_unit is not null)),
    constraint target_part_state_period_ck check (valid_from < valid_to),
    constraint target_part_state_from_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint target_part_state_to_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint target_part_state_known_ck check (known_from < superseded_at),
    constraint target_part_state_withdrawal_ck check (withdrawal is null or superseded_at is not null)
);
create unique index target_part_state_current_uk on target_part_state (part_id) where superseded_at is null;
create unique index target_part_state_name_uk on target_part_state (programme_id, name)
    where superseded_at is null and kind = 'SITE';
create unique index target_part_state_county_uk on target_part_state (programme_id, county)
    where superseded_at is null and kind = 'AREA';
create index target_part_state_programme_ix on target_part_state (programme_id);
create index target_part_state_complex_ix on target_part_state (complex_id) where complex_id is not null;

-- What was said stays: a row only ever gets the moment at which another took its place. A generated column is not there yet
-- when a trigger looks at the new row.
create function target_keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.superseded_at is null and new.superseded_at is not null
        and to_jsonb(new) - array['superseded_at', 'superseded_by', 'withdrawal', 'site_kind']
          = to_jsonb(old) - array['superseded_at', 'superseded_by', 'withdrawal', 'site_kind'] then
        return new;
    end if;
    raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_kept',
        message = 'what was said of a plan is kept';
end $$;
create trigger target_part_state_kept_tg before update or delete on target_part_state
    for each row execute function target_keep();
