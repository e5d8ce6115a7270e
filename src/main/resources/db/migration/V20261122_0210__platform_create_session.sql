-- Sign-in sessions, shared by every portal process; the columns are those of Spring Session JDBC. The ids are varchar,
-- not char: the driver binds varchar, and an index on char would not be used for it.
create table spring_session (
    primary_id varchar(36) not null constraint spring_session_pk primary key,
    session_id varchar(36) not null constraint spring_session_id_uk unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
) with (fillfactor = 80);
create index spring_session_expiry_ix on spring_session (expiry_time);
create index spring_session_principal_ix on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id varchar(36) not null
        constraint spring_session_attributes_session_fk references spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
