alter table complex_version add constraint complex_version_load_fk foreign key (load_id) references load (id);
alter table complex_place add constraint complex_place_load_fk foreign key (load_id) references load (id);
alter table complex_alias add constraint complex_alias_load_fk foreign key (load_id) references load (id);

-- A load that takes the place of a row is named on it, so that the load can be taken back row by row.
alter table complex_state
    add column superseded_by_load bigint,
    add constraint complex_state_load_fk foreign key (load_id) references load (id),
    add constraint complex_state_superseded_by_load_fk foreign key (superseded_by_load) references load (id),
    add constraint complex_state_superseded_ck check (superseded_by_load is null or superseded_at is not null);
alter table complex_statistic
    add column superseded_by_load bigint,
    add constraint complex_statistic_load_fk foreign key (load_id) references load (id),
    add constraint complex_statistic_superseded_by_load_fk foreign key (superseded_by_load) references load (id),
    add constraint complex_statistic_superseded_ck check (superseded_by_load is null or superseded_at is not null),
    add constraint complex_statistic_range_ck check (value >= 0 and (measure <> 'SALE_RATE' or value <= 100));
create index complex_state_superseded_by_load_ix on complex_state (superseded_by_load)
    where superseded_by_load is not null;
create index complex_statistic_superseded_by_load_ix on complex_statistic (superseded_by_load)
    where superseded_by_load is not null;
