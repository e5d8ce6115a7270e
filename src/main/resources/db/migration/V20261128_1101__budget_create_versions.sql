-- One state of the budget of a programme for a year: announced, first approved, revised by a supplementary budget, or
-- published without a word of which. Its code is how people ask for it.
create table budget_version (
    id           bigint generated always as identity,
    programme_id bigint   not null,
    fiscal_year  smallint not null,
    kind         text     not null,
    ordinal      smallint not null,
    code         text generated always as (case when ordinal = 0 then kind else kind || '_' || ordinal end) stored,
    constraint budget_version_pk primary key (id),
    constraint budget_version_code_uk unique (programme_id, fiscal_year, kind, ordinal),
    constraint budget_version_year_uk unique (id, programme_id, fiscal_year),
    constraint budget_version_programme_fk foreign key (programme_id) references programme (id),
    constraint budget_version_year_ck check (fiscal_year between 1990 and 2099),
    constraint budget_version_kind_ck check (case kind
        when 'ANNOUNCED' then ordinal between 0 and 9
        when 'NOTIFIED' then ordinal = 0
        when 'ORIGINAL' then ordinal = 0
        when 'SUPPLEMENTARY' then ordinal between 1 and 9
        when 'REVISED' then ordinal between 1 and 99
        when 'STATED' then ordinal = 0
        else false end)
);
create index budget_version_year_ix on budget_version (fiscal_year, programme_id);

-- What is said of a version: when it was decided, on what basis, by whom, and the total that its document states, which its
-- lines need not reach: what is missing is not known, or does not add up as stated.
create table budget_version_statement (
    id                bigint generated always as identity,
    version_id        bigint      not null,
    decided_on        date,
    decided_precision text,
    basis             text        not null,
    approver          text,
    stated_krw        bigint,
    stated_unit       text,
    whole             boolean     not null,
    sample            boolean     not null default false,
    known_from        timestamptz not null,
    superseded_at     timestamptz,
    superseded_by     bigint,
    source_id         bigint,
    load_id           bigint,
    reason            text,
    entered_by        bigint,
    entered_at        timestamptz not null,
    constraint budget_version_statement_pk primary key (id),
    constraint budget_version_statement_version_fk foreign key (version_id) references budget_version (id),
    constraint budget_version_statement_source_fk foreign key (source_id) references source_document (id),
    constraint budget_version_statement_load_fk foreign key (load_id) references load (id),
    constraint budget_version_statement_superseded_by_fk foreign key (superseded_by) references account (id),
    constraint budget_version_statement_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_version_statement_decided_ck check ((decided_on is null) = (decided_precision is null)
        and decided_precision in ('YEAR', 'MONTH', 'DAY')),
    constraint budget_version_statement_words_ck check (btrim(basis) <> '' and btrim(approver) <> '' and btrim(reason) <> ''),
    constraint budget_version_statement_stated_ck check ((stated_krw is null) = (stated_unit is null) and stated_krw >= 0
        and stated_unit in ('WON', 'THOUSAND', 'MILLION', 'HUNDRED_MILLION')),
    constraint budget_version_statement_origin_ck check (num_nonnulls(source_id, load_id) > 0),
    constraint budget_version_statement_known_ck check (known_from < superseded_at)
);
create unique index budget_version_statement_current_uk on budget_version_statement (version_id) where superseded_at is null;

-- A line of the budget of a year: what people call by its code from version to version and in its execution.
create table budget_line (
    id           bigint generated always as identity,
    programme_id bigint   not null,
    fiscal_year  smallint not null,
    code         text     not null,
    constraint budget_line_pk primary key (id),
    constraint budget_line_code_uk unique (fiscal_year, code),
    constraint budget_line_programme_fk foreign key (programme_id) references programme (id),
    constraint budget_line_code_ck check (code = btrim(code) and length(code) between 1 and 60)
);
create index budget_line_programme_ix on budget_line (programme_id, fiscal_year);

-- What a version gives to a line, in whole won, and as what. Thousands come at once, so what a row refers to within this
-- module is checked by set (budget_entry_refers), not by row; none of it is ever deleted.
create table budget_entry (
    id            bigint generated always as identity,
    version_id    bigint      not null,
    line_id       bigint      not null,
    heading_id    bigint      not null,
    place_id      bigint      not null,
    name          text        not null,
    amount_krw    bigint      not null,
    stated_unit   text        not null,
    note          text,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    batch_id      bigint      not null,
    superseded_by bigint,
    constraint budget_entry_pk primary key (id),
    constraint budget_entry_name_ck check (name <> ''),
    constraint budget_entry_amount_ck check (amount_krw between 0 and 1000000000000000),
    constraint budget_entry_unit_ck check (stated_unit in ('WON', 'THOUSAND', 'MILLION', 'HUNDRED_MILLION')),
    constraint budget_entry_known_ck check (known_from < superseded_at),
    constraint budget_entry_superseded_ck check ((superseded_at is null) = (superseded_by is null))
);
create unique index budget_entry_current_uk on budget_entry (version_id, line_id) where superseded_at is null;
create index budget_entry_line_ix on budget_entry (line_id);
create index budget_entry_batch_ix on budget_entry (batch_id);

-- What came in or was taken back at one moment: by a load, by hand, or from a source document at the beginning.
create table budget_batch (
    id         bigint generated always as identity,
    kind       text        not null,
    load_id    bigint,
    source_id  bigint,
    reason     text,
    sample     boolean     not null default false,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint budget_batch_pk primary key (id),
    constraint budget_batch_load_fk foreign key (load_id) references load (id),
    constraint budget_batch_source_fk foreign key (source_id) references source_document (id),
    constraint budget_batch_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_batch_kind_ck check (case kind
        when 'LOAD' then load_id is not null
        when 'REVERT' then load_id is not null and reason is not null
        when 'HAND' then entered_by is not null and reason is not null
        when 'SOURCE' then source_id is not null
        else false end),
    constraint budget_batch_reason_ck check (btrim(reason) <> '')
);
create index budget_batch_load_ix on budget_batch (load_id) where load_id is not null;

-- Within the module rows are referred to by set: one question for all rows of a statement.
create function budget_entry_refers() returns trigger language plpgsql as $$
begin
    if exists (select from added a where not exists (select from budget_batch b where b.id = a.batch_id))
        or exists (select from added a where a.superseded_by is not null
            and not exists (select from budget_batch b where b.id = a.superseded_by))
        or exists (select from added a where not exists (select from budget_heading h where h.id = a.heading_id))
        or exists (select from added a where not exists (select from budget_place p where p.id = a.place_id)) then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_entry_refers_fk',
            message = 'an entry refers to a batch, heading or place that is not there';
    end if;
    if exists (select from added a where not exists (
        select from budget_line l join budget_version v on v.programme_id = l.programme_id and v.fiscal_year = l.fiscal_year
        where l.id = a.line_id and v.id = a.version_id)) then
        raise exception using errcode = 'foreign_key_violation', constraint = 'budget_entry_year_fk',
            message = 'an entry ties a line to a version of another year or programme, or to none';
    end if;
    return null;
end $$;
create trigger budget_entry_refers_tg after insert on budget_entry
    referencing new table as added for each statement execute function budget_entry_refers();

-- What was said stays as it was said: a row ends once, and is never taken away.
create function budget_end_only() returns trigger language plpgsql as $$
begin
    if to_jsonb(new) - array['superseded_at', 'superseded_by'] is distinct from to_jsonb(old) - array['superseded_at', 'superseded_by']
        or old.superseded_at is not null then
        raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_kept',
            message = 'what is said of a budget ends and is said anew, never changed';
    end if;
    return new;
end $$;
create function budget_keep() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'restrict_violation', constraint = tg_table_name || '_kept',
        message = 'rows of budgets are never deleted nor changed';
end $$;
create trigger budget_version_kept_tg before update or delete on budget_version for each row execute function budget_keep();
create trigger budget_line_kept_tg before update or delete on budget_line for each row execute function budget_keep();
create trigger budget_heading_kept_tg before update or delete on budget_heading for each row execute function budget_keep();
create trigger budget_place_kept_tg before update or delete on budget_place for each row execute function budget_keep();
create trigger budget_item_kept_tg before update or delete on budget_item for each row execute function budget_keep();
create trigger budget_batch_kept_tg before update or delete on budget_batch for each row execute function budget_keep();
create trigger budget_version_statement_kept_tg before delete on budget_version_statement
    for each row execute function budget_keep();
create trigger budget_version_statement_ends_tg before update on budget_version_statement
    for each row execute function budget_end_only();
create trigger budget_entry_kept_tg before delete on budget_entry for each row execute function budget_keep();

-- Superseding thousands of rows is checked by set, too.
create function budget_entry_ends() returns trigger language plpgsql as $$
begin
    if exists (select from before b join after a on a.id = b.id
        where b.superseded_at is not null
            or (b.version_id, b.line_id, b.heading_id, b.place_id, b.name, b.amount_krw, b.stated_unit, b.note, b.known_from, b.batch_id)
                is distinct from
                (a.version_id, a.line_id, a.heading_id, a.place_id, a.name, a.amount_krw, a.stated_unit, a.note, a.known_from, a.batch_id))
        or (select count(*) from before b join after a on a.id = b.id) <> (select count(*) from before) then
        raise exception using errcode = 'restrict_violation', constraint = 'budget_entry_kept',
            message = 'what is said of a budget ends and is said anew, never changed';
    end if;
    return null;
end $$;
create trigger budget_entry_ends_tg after update on budget_entry
    referencing old table as before new table as after for each statement execute function budget_entry_ends();

-- A number that grows with each change of budgets: what is remembered of them is as old as the number it was made at.
create table budget_revision (
    only_row boolean default true,
    revision bigint not null,
    constraint budget_revision_pk primary key (only_row),
    constraint budget_revision_ck check (only_row)
);
insert into budget_revision (revision) values (0);
create function budget_touch() returns trigger language plpgsql as $$
begin
    update budget_revision set revision = revision + 1;
    return null;
end $$;
create trigger budget_batch_touch_tg after insert on budget_batch for each statement execute function budget_touch();
create trigger budget_version_statement_touch_tg after insert or update on budget_version_statement
    for each statement execute function budget_touch();
create trigger budget_account_name_touch_tg after insert or update on budget_account_name
    for each statement execute function budget_touch();
