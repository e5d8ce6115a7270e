-- The end of a scheme of economic regions is a statement of its own: said once it is known, corrected by another that
-- supersedes it, and read as it was known on any day.
create table region_scheme_end (
    id             bigint generated always as identity,
    scheme_code    text        not null,
    last_on        date        not null,
    last_precision text        not null,
    source         text        not null,
    known_from     timestamptz not null,
    superseded_at  timestamptz,
    change_id      bigint,
    superseded_by  bigint,
    constraint region_scheme_end_pk primary key (id),
    constraint region_scheme_end_scheme_fk foreign key (scheme_code) references region_scheme (code),
    constraint region_scheme_end_change_fk foreign key (change_id) references region_change (id),
    constraint region_scheme_end_superseded_by_fk foreign key (superseded_by) references region_change (id),
    constraint region_scheme_end_precision_ck check (last_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint region_scheme_end_source_ck check (source = btrim(source) and source <> ''),
    constraint region_scheme_end_known_ck check (known_from < superseded_at),
    constraint region_scheme_end_once_ex exclude using gist
        (scheme_code with =, tstzrange(known_from, superseded_at) with &&)
);

insert into region_scheme_end (scheme_code, last_on, last_precision, source, known_from, change_id)
select code, last_on, last_precision, last_source, known_from, change_id from region_scheme where last_on is not null;

alter table region_scheme
    drop constraint region_scheme_last_ck,
    drop constraint region_scheme_span_ck,
    drop column last_on,
    drop column last_precision,
    drop column last_source;

create function region_scheme_end_keep_span() returns trigger language plpgsql as $$
begin
    if exists (select from region_scheme s where s.code = new.scheme_code
            and new.last_on < date_trunc(lower(new.last_precision), s.introduced_on)) then
        raise exception using errcode = 'check_violation', constraint = 'region_scheme_end_span_ck',
            message = format('scheme %s would end before it was introduced', new.scheme_code);
    end if;
    return new;
end
$$;
create trigger region_scheme_end_keep_span_tg before insert or update on region_scheme_end
    for each row execute function region_scheme_end_keep_span();
