-- Lines come by the hundred thousand, all of one programme or a few: whether it is there is asked once for all of them. Its row is
-- held as by a foreign key, so that nobody takes it away meanwhile, and it stays as long as lines are of it.
alter table budget_line drop constraint budget_line_programme_fk;
create function budget_line_refers() returns trigger language plpgsql as $$
declare
    named bigint[] := array(select distinct programme_id from added);
    there integer;
begin
    perform from programme where id = any(named) for key share;
    get diagnostics there = row_count;
    if there < cardinality(named) then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_line_programme_fk',
            message = 'a line is of a programme that is not there';
    end if;
    return null;
end $$;
create trigger budget_line_refers_tg after insert on budget_line
    referencing new table as added for each statement execute function budget_line_refers();

create function budget_line_keeps_programme() returns trigger language plpgsql as $$
begin
    if exists (select from budget_line where programme_id = old.id) then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_line_programme_fk',
            message = 'a programme that has lines of a budget stays';
    end if;
    return null;
end $$;
create trigger budget_line_keeps_programme_tg after delete or update of id on programme
    for each row execute function budget_line_keeps_programme();

-- The same questions as before, all in one look over the rows, and lines looked up among those of the years in question; planned
-- anew each time, since a statement brings one row or many.
create or replace function budget_entry_refers() returns trigger language plpgsql as $$
declare
    years smallint[] := array(select distinct v.fiscal_year
        from (select distinct version_id from added) a join budget_version v on v.id = a.version_id);
    refers boolean;
    fits boolean;
begin
    execute $ask$
        select coalesce(bool_and(b.id is not null and h.id is not null and p.id is not null
                   and (a.superseded_by is null or o.id is not null)), true),
               coalesce(bool_and(coalesce(v.programme_id = l.programme_id and v.fiscal_year = l.fiscal_year, false)), true)
          from added a
          left join budget_batch b on b.id = a.batch_id left join budget_batch o on o.id = a.superseded_by
          left join budget_heading h on h.id = a.heading_id left join budget_place p on p.id = a.place_id
          left join budget_version v on v.id = a.version_id left join budget_line l on l.id = a.line_id and l.fiscal_year = any($1)
    $ask$ into refers, fits using years;
    if not refers then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_entry_refers_fk',
            message = 'an entry refers to a batch, heading or place that is not there';
    end if;
    if not fits then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_entry_year_fk',
            message = 'an entry ties a line to a version of another year or programme, or to none';
    end if;
    return null;
end $$;

-- Ending, too. A plan made for one row and kept would compare a hundred thousand ended rows each with each.
create or replace function budget_entry_ends() returns trigger language plpgsql as $$
declare
    met bigint;
    kept boolean;
begin
    execute $ask$
        select count(*), coalesce(bool_and(b.superseded_at is null
            and (b.version_id, b.line_id, b.heading_id, b.place_id, b.name, b.amount_krw, b.stated_unit, b.note, b.known_from, b.batch_id)
                is not distinct from
                (a.version_id, a.line_id, a.heading_id, a.place_id, a.name, a.amount_krw, a.stated_unit, a.note, a.known_from, a.batch_id)),
            true)
          from before b join after a on a.id = b.id
    $ask$ into met, kept;
    if not kept or met <> (select count(*) from before) then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_entry_kept',
            message = 'what is said of a budget ends and is said anew, never changed';
    end if;
    return null;
end $$;
create or replace function budget_execution_ends() returns trigger language plpgsql as $$
declare
    met bigint;
    kept boolean;
begin
    execute $ask$
        select count(*), coalesce(bool_and(b.superseded_at is null and to_jsonb(b) - array['superseded_at', 'superseded_by']
            is not distinct from to_jsonb(a) - array['superseded_at', 'superseded_by']), true)
          from before b join after a on a.id = b.id
    $ask$ into met, kept;
    if not kept or met <> (select count(*) from before) then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_execution_kept',
            message = 'what is said of a budget ends and is said anew, never changed';
    end if;
    return null;
end $$;

-- What a load had ended is found by itself when the load is taken back; nothing of it is written while lines come in.
create index budget_entry_superseded_by_ix on budget_entry (superseded_by) where superseded_by is not null;
