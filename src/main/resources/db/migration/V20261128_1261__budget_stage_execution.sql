-- What a file of execution says, row by row, kept from its check until it is applied or given up. What it does not say of a
-- month is null; so_far_krw is what was spent up to the month.
create table budget_load_execution (
    load_id             bigint   not null,
    position            integer  not null,
    sheet               text     not null,
    row_number          integer  not null,
    column_number       smallint not null,
    code                text,
    name                text     not null,
    month               date     not null,
    current_krw         bigint,
    so_far_krw          bigint,
    granted_krw         bigint,
    spent_krw           bigint,
    carried_named_krw   bigint,
    carried_forced_krw  bigint,
    carried_lasting_krw bigint,
    unspent_krw         bigint,
    returned_krw        bigint,
    line_id             bigint,
    constraint budget_load_execution_pk primary key (load_id, position)
);

-- What that makes of each line and month, beside what is held.
create table budget_load_month (
    load_id             bigint  not null,
    line_id             bigint  not null,
    month               date    not null,
    position            integer not null,
    granted_krw         bigint  not null,
    spent_krw           bigint  not null,
    carried_named_krw   bigint  not null,
    carried_forced_krw  bigint  not null,
    carried_lasting_krw bigint  not null,
    unspent_krw         bigint  not null,
    returned_krw        bigint  not null,
    held_id             bigint,
    what                text    not null,
    constraint budget_load_month_pk primary key (load_id, line_id, month)
);
