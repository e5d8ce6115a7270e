-- What a load would change stands some hundred values to a row, so that a list of a hundred thousand new lines writes two hundred
-- rows and not as many as it has lines. A row begins at the place of its first value; a place is a place in each of its arrays.
alter table load_change rename to load_change_row;
alter table load_change_row rename constraint load_change_pk to load_change_row_pk;
alter table load_change_row rename constraint load_change_load_fk to load_change_row_load_fk;
create table load_change (
    load_id    bigint not null,
    place      int    not null,
    keys       text[] not null,
    labels     text[] not null,
    whats      text[] not null,
    fields     text[] not null,
    old_values text[] not null,
    new_values text[] not null,
    constraint load_change_pk primary key (load_id, place),
    constraint load_change_load_fk foreign key (load_id) references load (id),
    constraint load_change_place_ck check (place > 0),
    constraint load_change_whats_ck check (whats <@ array['NEW', 'CHANGED', 'GONE']),
    constraint load_change_known_ck check (array_position(keys || labels || fields, null) is null),
    constraint load_change_values_ck check (cardinality(fields) > 0 and cardinality(keys) = cardinality(fields)
        and cardinality(labels) = cardinality(fields) and cardinality(whats) = cardinality(fields)
        and cardinality(old_values) = cardinality(fields) and cardinality(new_values) = cardinality(fields))
);
insert into load_change (load_id, place, keys, labels, whats, fields, old_values, new_values)
select load_id, min(place), array_agg(key order by place), array_agg(label order by place), array_agg(what order by place),
       array_agg(field order by place), array_agg(old order by place), array_agg(new order by place)
  from (select load_id, place + number - 1 as place, key, label, what, field, old, new
          from load_change_row cross join lateral unnest(fields, old_values, new_values) with ordinality v (field, old, new, number)
       ) single
 group by load_id, (place - 1) / 500;
drop table load_change_row;
