-- A number that every change of a council raises in its own transaction, never used twice: what is worked out of all councils
-- can be kept in memory until it changes.
create table council_revision (
    only_row boolean not null default true,
    revision bigint  not null,
    constraint council_revision_pk primary key (only_row),
    constraint council_revision_only_ck check (only_row)
);
insert into council_revision (revision) values (1);
create sequence council_revision_seq start with 2;

create function council_touch() returns trigger language plpgsql as $$
begin
    update council_revision set revision = nextval('council_revision_seq');
    return null;
end
$$;
create trigger council_touch_tg after insert or update or delete on council
    for each statement execute function council_touch();
create trigger council_fact_touch_tg after insert or update or delete on council_fact
    for each statement execute function council_touch();
