-- What was said of the agency's units stays when it is said differently: a change supersedes rows and never shortens or
-- deletes them. The units authored by migrations count as known at all times. A unit itself (office) is a number and a
-- code; since when and until when it exists is said in office_period.
create table office_period (
    id bigint generated always as identity,
    office_id bigint not null,
    valid daterange not null,
    opened_precision text,
    closed_precision text,
    source text not null,
    known_from timestamptz not null,
    superseded_at timestamptz,
    change_id bigint,
    superseded_by bigint,
    constraint office_period_pk primary key (id),
    constraint office_period_office_fk foreign key (office_id) references office (id),
    constraint office_period_change_fk foreign key (change_id) references office_event (id),
    constraint office_period_superseded_by_fk foreign key (superseded_by) references office_event (id),
    constraint office_period_valid_ck check (not isempty(valid)),
    constraint office_period_opened_ck check (lower_inf(valid) = (opened_precision is null)
        and opened_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint office_period_closed_ck check (upper_inf(valid) = (closed_precision is null)
        and closed_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint office_period_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from)
);
insert into office_period (office_id, valid, opened_precision, closed_precision, source, known_from)
select id, valid, opened_precision, closed_precision, source, '-infinity' from office order by id;
alter table office
    drop column valid,
    drop column opened_precision,
    drop column closed_precision,
    drop column source;

alter table office_name
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint office_name_change_fk foreign key (change_id) references office_event (id),
    add constraint office_name_superseded_by_fk foreign key (superseded_by) references office_event (id),
    add constraint office_name_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from),
    drop constraint office_name_once_ex;
alter table office_name alter column known_from drop default;

alter table office_parent
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint office_parent_change_fk foreign key (change_id) references office_event (id),
    add constraint office_parent_superseded_by_fk foreign key (superseded_by) references office_event (id),
    add constraint office_parent_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from),
    drop constraint office_parent_once_ex;
alter table office_parent alter column known_from drop default;

alter table office_territory
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint office_territory_change_fk foreign key (change_id) references office_event (id),
    add constraint office_territory_superseded_by_fk foreign key (superseded_by) references office_event (id),
    add constraint office_territory_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from),
    drop constraint office_territory_once_ex;
alter table office_territory alter column known_from drop default;

-- What administrators changed until now was written over what stood there. It can be told from the events: first what
-- each event let begin, which is known since the event was entered.
update office_period t set known_from = e.entered_at, change_id = e.id
from office_event e join office_event_part s on s.event_id = e.id and s.side = 'AFTER'
where e.entered_at is not null and e.kind in ('CREATED', 'MERGED', 'SPLIT') and s.office_id = t.office_id
    and lower(t.valid) = e.happened_on;
update office_name t set known_from = e.entered_at, change_id = e.id
from office_event e join office_event_part s on s.event_id = e.id and s.side = 'AFTER'
where e.entered_at is not null and s.office_id = t.office_id and lower(t.valid) = e.happened_on
    and (e.kind = 'RENAMED'
        or exists (select from office_period p where p.change_id = e.id and p.office_id = t.office_id));
update office_parent t set known_from = e.entered_at, change_id = e.id
from office_event e join office_period p on p.change_id = e.id
where p.office_id in (t.office_id, t.parent_id) and lower(t.valid) = e.happened_on;
update office_territory t set known_from = e.entered_at, change_id = e.id
from office_event e join office_event_part s on s.event_id = e.id and s.side = 'AFTER'
where e.entered_at is not null and e.kind in ('MERGED', 'TERRITORY') and s.office_id = t.office_id
    and lower(t.valid) = e.happened_on and t.basis = 'ADMINISTRATOR' and t.source = e.source;

-- Then what each event ended: the row without that end is said again as superseded by it. All of these rows were open
-- before, but for the territories of provinces that have ended, whose authored end is named here.
with ended as (
    select distinct on (t.id) t.*, e.id as event, greatest(e.entered_at, t.known_from) as at
    from office_period t
    join office_event_part s on s.office_id = t.office_id and s.side = 'BEFORE'
    join office_event e on e.id = s.event_id and e.entered_at is not null and e.kind in ('CLOSED', 'MERGED')
        and e.happened_on = upper(t.valid)
    order by t.id, e.id),
before as (
    insert into office_period (office_id, valid, opened_precision, source, known_from, change_id, superseded_at,
        superseded_by)
    select office_id, daterange(lower(valid), null), opened_precision, source, known_from, change_id, at, event
    from ended)
update office_period t set known_from = ended.at, change_id = ended.event from ended where ended.id = t.id;

with ended as (
    select distinct on (t.id) t.*, e.id as event, greatest(e.entered_at, t.known_from) as at
    from office_name t
    join office_event_part s on s.office_id = t.office_id and s.side = 'BEFORE'
    join office_event e on e.id = s.event_id and e.entered_at is not null
        and e.kind in ('CLOSED', 'MERGED', 'RENAMED') and e.happened_on = upper(t.valid)
    order by t.id, e.id),
before as (
    insert into office_name (office_id, name, short_name, name_en, valid, source, known_from, change_id, superseded_at,
        superseded_by)
    select office_id, name, short_name, name_en, daterange(lower(valid), null), source, known_from, change_id, at, event
    from ended)
update office_name t set known_from = ended.at, change_id = ended.event from ended where ended.id = t.id;

with ended as (
    select distinct on (t.id) t.*, e.id as event, greatest(e.entered_at, t.known_from) as at
    from office_parent t
    join office_event_part s on s.office_id in (t.office_id, t.parent_id) and s.side = 'BEFORE'
    join office_event e on e.id = s.event_id and e.entered_at is not null and e.kind in ('CLOSED', 'MERGED')
        and e.happened_on = upper(t.valid)
    order by t.id, e.id),
before as (
    insert into office_parent (office_id, parent_id, valid, known_from, change_id, superseded_at, superseded_by)
    select office_id, parent_id, daterange(lower(valid), null), known_from, change_id, at, event from ended)
update office_parent t set known_from = ended.at, change_id = ended.event from ended where ended.id = t.id;

with ended as (
    select distinct on (t.id) t.*, e.id as event, greatest(e.entered_at, t.known_from) as at, a.authored_end
    from office_territory t
    join office_territory next on next.province_code = t.province_code and lower(next.valid) = upper(t.valid)
    join office_event e on e.id = next.change_id and e.happened_on = upper(t.valid)
    left join (values ('29', date '2021-01-01', date '2026-07-01'), ('46', '2021-01-01', '2026-07-01'),
        ('42', '2010-01-01', '2023-06-11'), ('45', '2010-01-01', '2024-01-18')) a (code, begun, authored_end)
        on a.code = t.province_code and a.begun = lower(t.valid) and t.change_id is null
    order by t.id, e.id),
before as (
    insert into office_territory (province_code, office_id, valid, basis, source, known_from, change_id, superseded_at,
        superseded_by)
    select province_code, office_id, daterange(lower(valid), authored_end), basis, source, known_from, change_id, at, event
    from ended)
update office_territory t set known_from = ended.at, change_id = ended.event from ended where ended.id = t.id;

create unique index office_period_uk on office_period (office_id) where superseded_at is null;
alter table office_name add constraint office_name_once_ex
    exclude using gist (office_id with =, valid with &&) where (superseded_at is null);
alter table office_parent add constraint office_parent_once_ex
    exclude using gist (office_id with =, valid with &&) where (superseded_at is null);
alter table office_territory add constraint office_territory_once_ex
    exclude using gist (province_code with =, valid with &&) where (superseded_at is null);
