-- A scheme that an administrator adds is known from that moment on, and with it its regions.
alter table region_scheme
    add column known_from timestamptz not null default '-infinity',
    add column change_id bigint,
    add constraint region_scheme_change_fk foreign key (change_id) references region_change (id);
alter table region_scheme alter column known_from drop default;
alter table scheme_region
    add column known_from timestamptz not null default '-infinity',
    add column change_id bigint,
    add constraint scheme_region_change_fk foreign key (change_id) references region_change (id);
alter table scheme_region alter column known_from drop default;
