-- What the official code file would change, until the load is applied or given up.
create table renewal_region_step (
    load_id bigint not null,
    position int not null,
    kind text not null,
    code text not null,
    name text,
    short_name text,
    name_en text,
    successor text,
    constraint renewal_region_step_pk primary key (load_id, position),
    constraint renewal_region_step_load_fk foreign key (load_id) references load (id),
    constraint renewal_region_step_kind_ck check (kind in ('OPEN', 'CLOSE', 'RENAME', 'FOLLOW')),
    constraint renewal_region_step_name_ck check ((kind in ('OPEN', 'RENAME')) = (name is not null)),
    constraint renewal_region_step_successor_ck check ((kind = 'FOLLOW') = (successor is not null))
);

-- The state of the regions with which the file was compared.
create table renewal_region_basis (
    load_id bigint not null,
    revision bigint not null,
    constraint renewal_region_basis_pk primary key (load_id),
    constraint renewal_region_basis_load_fk foreign key (load_id) references load (id)
);
