-- What a load would change stands by row of the file, so that a list of fifteen thousand new rows of eight values each writes
-- fifteen thousand rows and not eight times as many. A row holds its values in their order and begins at the place of the first.
alter table load_change rename to load_change_single;
alter table load_change_single rename constraint load_change_pk to load_change_single_pk;
create table load_change (
    load_id    bigint not null,
    place      int    not null,
    key        text   not null,
    label      text   not null,
    what       text   not null,
    fields     text[] not null,
    old_values text[] not null,
    new_values text[] not null,
    constraint load_change_pk primary key (load_id, place),
    constraint load_change_load_fk foreign key (load_id) references load (id),
    constraint load_change_what_ck check (what in ('NEW', 'CHANGED', 'GONE')),
    constraint load_change_place_ck check (place > 0),
    constraint load_change_fields_ck check (cardinality(fields) > 0 and cardinality(old_values) = cardinality(fields)
        and cardinality(new_values) = cardinality(fields))
);
insert into load_change (load_id, place, key, label, what, fields, old_values, new_values)
select load_id, min(place), key, label, what, array_agg(field order by place), array_agg(old_value order by place),
       array_agg(new_value order by place)
  from (select *, place - row_number() over (partition by load_id, key, label, what order by place) as run
          from (select *, row_number() over (partition by load_id order by id) as place from load_change_single) placed) runs
 group by load_id, key, label, what, run;
drop table load_change_single;
