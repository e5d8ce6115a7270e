-- Every name that an organisation bears or bore, in the forms by which it is found: by pieces for a list and for the
-- search, by what one slip leaves for finding it entered twice. Which of them was known and borne when, the statements say.
create table organisation_name (
    organisation_id bigint not null,
    name            text   not null,
    name_key        text   not null,
    firsts          text   not null,
    grams           text[] not null,
    near            text[] not null,
    constraint organisation_name_pk primary key (organisation_id, name),
    constraint organisation_name_organisation_fk foreign key (organisation_id) references organisation (id)
);
create index organisation_name_key_ix on organisation_name (name_key text_pattern_ops);
create index organisation_name_firsts_ix on organisation_name (firsts text_pattern_ops);
create index organisation_name_grams_ix on organisation_name using gin (grams);
create index organisation_name_near_ix on organisation_name using gin (near);

do $$
declare
    followed record;
begin
    for followed in select * from (values
        ('organisation', 'id'), ('organisation_version', 'organisation_id'),
        ('organisation_alias', 'organisation_id')) f (tab, item)
    loop
        execute format('create trigger %1$s_search_touch_inserted after insert on %1$I referencing new table as changed'
            ' for each statement execute function search_touch(''ORGANISATION'', %2$L)', followed.tab, followed.item);
        execute format('create trigger %1$s_search_touch_updated after update on %1$I referencing new table as changed'
            ' for each statement execute function search_touch(''ORGANISATION'', %2$L)', followed.tab, followed.item);
    end loop;
end $$;
