-- What the one search looks through: a row for each name by which something can be found. Rows follow from the tables
-- of the modules and are written again whenever those change; nothing is held here alone.
create table search_row (
    id       bigint generated always as identity,
    kind     text   not null,
    item     bigint not null,
    -- the name as written; as compared; taken apart into letters; its initials, each three times, so that one makes a trigram
    name     text   not null,
    plain    text   not null,
    letters  text   not null,
    initials text   not null,
    label    text   not null,
    label_en text,
    note     text,
    path     text   not null,
    audience text[] not null,
    constraint search_row_pk primary key (id)
);
create index search_row_item_ix on search_row (kind, item);
create index search_row_plain_ix on search_row (plain text_pattern_ops);
create index search_row_letters_ix on search_row using gin (letters gin_trgm_ops);
create index search_row_initials_ix on search_row using gin (initials gin_trgm_ops);

-- What was changed since its rows were written. Changes are noted in the transaction that makes them, whoever makes
-- them; the next search writes their rows before it answers.
create table search_touched (
    id   bigint generated always as identity,
    kind text   not null,
    item bigint not null,
    constraint search_touched_pk primary key (id)
);

-- Which way of writing rows the table holds; where the portal's own differs, it writes all of them anew.
create table search_state (
    only_row boolean not null default true,
    edition  integer not null,
    constraint search_state_pk primary key (only_row),
    constraint search_state_only_ck check (only_row)
);
insert into search_state (edition) values (0);

-- Arguments: the kind, and the column that holds the item's number.
create function search_touch() returns trigger language plpgsql as $$
begin
    execute format('insert into search_touched (kind, item) select distinct %L, %I::bigint from changed',
        tg_argv[0], tg_argv[1]);
    return null;
end $$;

-- A place that is called otherwise is called so in the rows of its complexes.
create function search_touch_complexes_of() returns trigger language plpgsql as $$
begin
    execute format('insert into search_touched (kind, item) select distinct %L, p.complex_id'
        ' from complex_place p join changed c on c.%2$I = p.%2$I', 'COMPLEX', tg_argv[0]);
    return null;
end $$;

do $$
declare
    followed record;
begin
    for followed in select * from (values
        ('complex', 'search_touch', 'COMPLEX', 'id'),
        ('complex_version', 'search_touch', 'COMPLEX', 'complex_id'),
        ('complex_alias', 'search_touch', 'COMPLEX', 'complex_id'),
        ('complex_place', 'search_touch', 'COMPLEX', 'complex_id'),
        ('programme_fact', 'search_touch', 'PROGRAMME', 'programme_id'),
        ('office_name', 'search_touch', 'OFFICE', 'office_id'),
        ('province_period', 'search_touch', 'REGION', 'province_code'),
        ('county_period', 'search_touch', 'REGION', 'county_code'),
        ('province_period', 'search_touch_complexes_of', 'province_code', null),
        ('county_period', 'search_touch_complexes_of', 'county_code', null),
        ('source_document', 'search_touch', 'DOCUMENT', 'id'),
        ('claim', 'search_touch', 'CLAIM', 'id')) f (tab, run, first, second)
    loop
        execute format('create trigger %1$s_%2$s_inserted after insert on %1$I referencing new table as changed'
            ' for each statement execute function %2$I(%3$s)', followed.tab, followed.run,
            concat_ws(', ', quote_literal(followed.first), quote_literal(followed.second)));
        execute format('create trigger %1$s_%2$s_updated after update on %1$I referencing new table as changed'
            ' for each statement execute function %2$I(%3$s)', followed.tab, followed.run,
            concat_ws(', ', quote_literal(followed.first), quote_literal(followed.second)));
        execute format('create trigger %1$s_%2$s_deleted after delete on %1$I referencing old table as changed'
            ' for each statement execute function %2$I(%3$s)', followed.tab, followed.run,
            concat_ws(', ', quote_literal(followed.first), quote_literal(followed.second)));
    end loop;
end $$;
