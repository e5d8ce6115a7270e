-- Years of the budget are closed, and opened again with a reason. The last row of a year says which it is.
create table budget_closing (
    id             bigint generated always as identity,
    fiscal_year    smallint    not null,
    kind           text        not null,
    reason         text,
    sha256         text,
    sample         boolean     not null default false,
    submission_key text        not null,
    entered_by     bigint      not null,
    entered_at     timestamptz not null,
    constraint budget_closing_pk primary key (id),
    constraint budget_closing_submission_uk unique (submission_key),
    constraint budget_closing_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_closing_kind_ck check (kind in ('CLOSED', 'REOPENED')),
    constraint budget_closing_year_ck check (fiscal_year between 1990 and 2099),
    constraint budget_closing_reason_ck check (kind = 'CLOSED' or coalesce(btrim(reason) <> '', false)),
    constraint budget_closing_sha256_ck check ((kind = 'CLOSED') = (sha256 is not null) and sha256 ~ '^[0-9a-f]{64}$'),
    constraint budget_closing_key_ck check (length(submission_key) between 1 and 64)
);
create index budget_closing_year_ix on budget_closing (fiscal_year, id);
create trigger budget_closing_kept_tg before update or delete on budget_closing for each row execute function budget_keep();

-- A year is closed once and opened once in turn, and a closing waits for whoever writes to the year.
create function budget_closing_turns() returns trigger language plpgsql as $$
declare
    last text;
begin
    perform pg_advisory_xact_lock(20261128, new.fiscal_year);
    select kind into last from budget_closing where fiscal_year = new.fiscal_year order by id desc limit 1;
    if coalesce(last, 'REOPENED') = new.kind then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_closing_turns',
            message = format('the budget of %s is %s already', new.fiscal_year, lower(new.kind));
    end if;
    return new;
end $$;
create trigger budget_closing_turns_tg before insert on budget_closing for each row execute function budget_closing_turns();

-- What each line stood at when its year was closed, in whole won.
create table budget_closing_line (
    closing_id    bigint not null,
    line_id       bigint not null,
    programme_id  bigint not null,
    code          text   not null,
    name          text   not null,
    budget_krw    bigint not null,
    moved_krw     bigint not null,
    current_krw   bigint generated always as (budget_krw + moved_krw) stored,
    allocated_krw bigint not null,
    granted_krw   bigint not null,
    spent_krw     bigint not null,
    carried_krw   bigint not null,
    unspent_krw   bigint not null,
    returned_krw  bigint not null,
    constraint budget_closing_line_pk primary key (closing_id, line_id),
    constraint budget_closing_line_closing_fk foreign key (closing_id) references budget_closing (id),
    constraint budget_closing_line_line_fk foreign key (line_id) references budget_line (id)
);
create trigger budget_closing_line_kept_tg before update or delete on budget_closing_line
    for each row execute function budget_keep();

-- What was found in each check when a year was closed, and why it was let pass.
create table budget_closing_check (
    closing_id bigint  not null,
    code       text    not null,
    found      integer not null,
    waiver     text,
    waived_by  bigint,
    waived_at  timestamptz,
    constraint budget_closing_check_pk primary key (closing_id, code),
    constraint budget_closing_check_closing_fk foreign key (closing_id) references budget_closing (id),
    constraint budget_closing_check_waived_by_fk foreign key (waived_by) references account (id),
    constraint budget_closing_check_found_ck check (found >= 0),
    constraint budget_closing_check_waiver_ck check (num_nulls(waiver, waived_by, waived_at) in (0, 3)
        and (found = 0 or waiver is not null))
);
create trigger budget_closing_check_kept_tg before update or delete on budget_closing_check
    for each row execute function budget_keep();

-- That what a check finds may stay as it is; it holds for what was found then, and not for more.
create table budget_closing_waiver (
    id             bigint generated always as identity,
    fiscal_year    smallint    not null,
    code           text        not null,
    found          integer     not null,
    reason         text        not null,
    submission_key text        not null,
    entered_by     bigint      not null,
    entered_at     timestamptz not null,
    constraint budget_closing_waiver_pk primary key (id),
    constraint budget_closing_waiver_submission_uk unique (submission_key),
    constraint budget_closing_waiver_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_closing_waiver_found_ck check (found > 0),
    constraint budget_closing_waiver_reason_ck check (btrim(reason) <> ''),
    constraint budget_closing_waiver_key_ck check (length(submission_key) between 1 and 64)
);
create index budget_closing_waiver_year_ix on budget_closing_waiver (fiscal_year, code, id);
create trigger budget_closing_waiver_kept_tg before update or delete on budget_closing_waiver
    for each row execute function budget_keep();

-- Refuses to write to a closed year, saying who closed it and when. Whoever writes keeps the year open until they are done.
create function budget_require_open(years smallint[]) returns void language plpgsql as $$
declare
    closed record;
begin
    perform pg_advisory_xact_lock_shared(20261128, asked.year)
       from (select distinct year from unnest(years) year order by year) asked;
    select last.fiscal_year, a.display_name, last.entered_at into closed
      from (select distinct on (c.fiscal_year) c.* from budget_closing c
             where c.fiscal_year = any(years) order by c.fiscal_year, c.id desc) last
      join account a on a.id = last.entered_by
     where last.kind = 'CLOSED' limit 1;
    if found then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_year_closed',
            message = format('the budget of %s was closed by %s on %s: reopen the year before anything of it is changed',
                closed.fiscal_year, closed.display_name, to_char(closed.entered_at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI'));
    end if;
end $$;

create function budget_row_of_open_year() returns trigger language plpgsql as $$
begin
    perform budget_require_open(array[new.fiscal_year]);
    return null;
end $$;
create trigger budget_version_open_tg after insert on budget_version for each row execute function budget_row_of_open_year();
create trigger budget_line_open_tg after insert on budget_line for each row execute function budget_row_of_open_year();
create trigger budget_movement_open_tg after insert or update on budget_movement
    for each row execute function budget_row_of_open_year();
create trigger budget_allocation_document_open_tg after insert on budget_allocation_document
    for each row execute function budget_row_of_open_year();

create function budget_rows_of_open_version() returns trigger language plpgsql as $$
begin
    perform budget_require_open((select array_agg(distinct v.fiscal_year)
        from (select distinct version_id from touched) t join budget_version v on v.id = t.version_id));
    return null;
end $$;
create trigger budget_version_statement_open_tg after insert on budget_version_statement
    referencing new table as touched for each statement execute function budget_rows_of_open_version();
create trigger budget_version_statement_open_end_tg after update on budget_version_statement
    referencing new table as touched for each statement execute function budget_rows_of_open_version();
create trigger budget_entry_open_tg after insert on budget_entry
    referencing new table as touched for each statement execute function budget_rows_of_open_version();
create trigger budget_entry_open_end_tg after update on budget_entry
    referencing new table as touched for each statement execute function budget_rows_of_open_version();

create function budget_rows_of_open_line() returns trigger language plpgsql as $$
begin
    perform budget_require_open((select array_agg(distinct l.fiscal_year)
        from (select distinct line_id from touched) t join budget_line l on l.id = t.line_id));
    return null;
end $$;
create trigger budget_movement_line_open_tg after insert on budget_movement_line
    referencing new table as touched for each statement execute function budget_rows_of_open_line();
create trigger budget_execution_open_tg after insert on budget_execution
    referencing new table as touched for each statement execute function budget_rows_of_open_line();
create trigger budget_execution_open_end_tg after update on budget_execution
    referencing new table as touched for each statement execute function budget_rows_of_open_line();
create trigger budget_allocation_open_tg after insert on budget_allocation
    referencing new table as touched for each statement execute function budget_rows_of_open_line();
create trigger budget_allocation_open_end_tg after update on budget_allocation
    referencing new table as touched for each statement execute function budget_rows_of_open_line();
