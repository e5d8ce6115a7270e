-- What the lines of a year amount to on a day as known at a moment: of each programme by its last version that has lines,
-- and what was moved to them or away since.
create function budget_lines_at(of_year smallint, day date, until timestamptz)
    returns table (line_id bigint, programme_id bigint, code text, name text, budget_krw bigint, moved_krw bigint)
    language sql stable as $$
    with said as materialized (
        select e.line_id, e.name, e.amount_krw, v.id as version_id, v.programme_id, v.ordinal,
               array_position(array['ANNOUNCED', 'NOTIFIED', 'STATED', 'ORIGINAL', 'SUPPLEMENTARY', 'REVISED'], v.kind) as rank
          from budget_line l join budget_entry e on e.line_id = l.id join budget_version v on v.id = e.version_id
         where l.fiscal_year = of_year and e.known_from < until and (e.superseded_at is null or e.superseded_at >= until)),
    last as (
        select distinct on (programme_id) programme_id, version_id from said order by programme_id, rank desc, ordinal desc)
    select l.id, l.programme_id, l.code, coalesce(s.name, l.code), coalesce(s.amount_krw, 0),
           coalesce((
               select cast(sum(p.amount_krw) as bigint) from budget_movement_line p join budget_movement m on m.id = p.movement_id
                where p.line_id = l.id and m.decided_on <= day and m.known_from < until
                  and (m.superseded_at is null or m.superseded_at >= until)), 0)
      from budget_line l
      left join last on last.programme_id = l.programme_id
      left join said s on s.line_id = l.id and s.version_id = last.version_id
     where l.fiscal_year = of_year
$$;

-- The same of one line now, by the indexes of what is current.
create function budget_line_now(line bigint) returns bigint language sql stable as $$
    select coalesce((
               select e.amount_krw from budget_entry e
                where e.line_id = l.id and e.superseded_at is null and e.version_id = (
                    select v.id from budget_version v
                     where v.programme_id = l.programme_id and v.fiscal_year = l.fiscal_year
                       and exists (select from budget_entry x where x.version_id = v.id and x.superseded_at is null)
                     order by array_position(array['ANNOUNCED', 'NOTIFIED', 'STATED', 'ORIGINAL', 'SUPPLEMENTARY', 'REVISED'],
                         v.kind) desc, v.ordinal desc
                     limit 1)), 0)
         + coalesce((
               select cast(sum(p.amount_krw) as bigint) from budget_movement_line p join budget_movement m on m.id = p.movement_id
                where p.line_id = l.id and m.superseded_at is null), 0)
      from budget_line l where l.id = line
$$;

-- A decision by which money of a year is allocated (배정, 교부 한도). Where it goes beyond what there is it says why, and
-- who lets it.
create table budget_allocation_document (
    id               bigint generated always as identity,
    fiscal_year      smallint    not null,
    decided_on       date        not null,
    basis            text        not null,
    decided_by       text        not null,
    exception_reason text,
    exception_by     text,
    sample           boolean     not null default false,
    submission_key   text        not null,
    entered_by       bigint,
    entered_at       timestamptz not null,
    constraint budget_allocation_document_pk primary key (id),
    constraint budget_allocation_document_submission_uk unique (submission_key),
    constraint budget_allocation_document_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_allocation_document_year_ck check (fiscal_year between 1990 and 2099
        and extract(year from decided_on) between fiscal_year - 1 and fiscal_year + 1),
    constraint budget_allocation_document_words_ck check (btrim(basis) <> '' and btrim(decided_by) <> ''),
    constraint budget_allocation_document_exception_ck check (num_nulls(exception_reason, exception_by) in (0, 2)
        and btrim(exception_reason) <> '' and btrim(exception_by) <> ''),
    constraint budget_allocation_document_key_ck check (length(submission_key) between 1 and 64)
);
create index budget_allocation_document_year_ix on budget_allocation_document (fiscal_year, id);
create trigger budget_allocation_document_kept_tg before update or delete on budget_allocation_document
    for each row execute function budget_keep();

-- What of a line a place may use from a day on, in whole won: given by the line itself to an office, or by an office of its
-- share to a hub, a council or a service.
create table budget_allocation (
    id            bigint generated always as identity,
    line_id       bigint      not null,
    giver_id      bigint,
    place_id      bigint      not null,
    amount_krw    bigint      not null,
    valid         daterange   not null,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    document_id   bigint      not null,
    superseded_by bigint,
    constraint budget_allocation_pk primary key (id),
    constraint budget_allocation_line_fk foreign key (line_id) references budget_line (id),
    constraint budget_allocation_giver_fk foreign key (giver_id) references office (id),
    constraint budget_allocation_place_fk foreign key (place_id) references budget_place (id),
    constraint budget_allocation_document_fk foreign key (document_id) references budget_allocation_document (id),
    constraint budget_allocation_superseded_by_fk foreign key (superseded_by) references budget_allocation_document (id),
    constraint budget_allocation_amount_ck check (amount_krw between 0 and 1000000000000000),
    constraint budget_allocation_valid_ck check (not isempty(valid) and not lower_inf(valid)),
    constraint budget_allocation_known_ck check (known_from <= superseded_at),
    constraint budget_allocation_superseded_ck check ((superseded_at is null) = (superseded_by is null)),
    constraint budget_allocation_once_ex exclude using gist
        (line_id with =, coalesce(giver_id, 0) with =, place_id with =, valid with &&) where (superseded_at is null)
);
create index budget_allocation_line_ix on budget_allocation (line_id);
create index budget_allocation_giver_ix on budget_allocation (giver_id) where giver_id is not null;
create index budget_allocation_document_ix on budget_allocation (document_id);
create trigger budget_allocation_kept_tg before delete on budget_allocation for each row execute function budget_keep();
create trigger budget_allocation_ends_tg before update on budget_allocation for each row execute function budget_end_only();

create function budget_allocation_refers() returns trigger language plpgsql as $$
begin
    if not exists (select from budget_line l join budget_allocation_document d on d.fiscal_year = l.fiscal_year
            where l.id = new.line_id and d.id = new.document_id) then
        raise exception using errcode = 'check_violation', constraint = 'budget_allocation_year_ck',
            message = 'an allocation is of a line of another year';
    end if;
    if not exists (select from budget_place p where p.id = new.place_id and case when new.giver_id is null
            then p.kind = 'OFFICE' else p.kind in ('HUB', 'COUNCIL', 'SERVICE') end) then
        raise exception using errcode = 'check_violation', constraint = 'budget_allocation_place_ck',
            message = 'a line is allocated to offices, and the share of an office to hubs, councils and services';
    end if;
    return new;
end $$;
create trigger budget_allocation_refers_tg before insert on budget_allocation
    for each row execute function budget_allocation_refers();

-- Nobody gives more than there is, whoever else gives at the same time: each decision waits for the line. Checked when it is
-- whole, so that its rows may come in any order. One that gives less passes, even where it is still too much.
create function budget_allocation_fits() returns trigger language plpgsql as $$
declare
    parent numeric;
    given numeric;
    risen numeric;
    held numeric;
    onward numeric;
begin
    if not upper_inf(new.valid)
        or exists (select from budget_allocation a where a.id = new.id and a.superseded_at is not null)
        or exists (select from budget_allocation_document d where d.id = new.document_id and d.exception_reason is not null) then
        return null;
    end if;
    perform from budget_line where id = new.line_id for no key update;
    select coalesce(sum(amount_krw) filter (where superseded_at is null), 0),
           coalesce(sum(amount_krw) filter (where document_id = new.document_id), 0)
               - coalesce(sum(amount_krw) filter (where superseded_by = new.document_id), 0),
           coalesce(sum(amount_krw) filter (where superseded_by = new.document_id and place_id = new.place_id), 0)
      into given, risen, held
      from budget_allocation
     where line_id = new.line_id and giver_id is not distinct from new.giver_id and upper_inf(valid);
    if new.giver_id is null then
        parent := budget_line_now(new.line_id);
        select coalesce(sum(a.amount_krw), 0) into onward
          from budget_allocation a join budget_place p on p.id = new.place_id and p.office_id = a.giver_id
         where a.line_id = new.line_id and a.superseded_at is null and upper_inf(a.valid);
        if onward > new.amount_krw and new.amount_krw < held then
            raise exception using errcode = 'check_violation', constraint = 'budget_allocation_onward_ck',
                message = format('%s won of this share are handed on already', onward);
        end if;
    else
        select coalesce(sum(a.amount_krw), 0) into parent
          from budget_allocation a join budget_place p on p.id = a.place_id
         where a.line_id = new.line_id and a.giver_id is null and p.office_id = new.giver_id
           and a.superseded_at is null and upper_inf(a.valid);
    end if;
    if given > parent and risen > 0 then
        raise exception using errcode = 'check_violation', constraint = 'budget_allocation_fits_ck',
            message = format('%s won are allocated of %s', given, parent);
    end if;
    return null;
end $$;
create constraint trigger budget_allocation_fits_tg after insert on budget_allocation
    deferrable initially deferred for each row execute function budget_allocation_fits();
