-- What a load of the quarterly survey read and matched, until it is applied or given up.
create table complex_survey_row (
    load_id       bigint   not null,
    row_number    int      not null,
    level         smallint not null,
    parent_row    int,
    -- The row that stands for the complex, where one complex is printed in two provinces.
    complex_row   int      not null,
    -- The complex held; null for one that is new until the load is applied.
    complex_id    bigint,
    is_new        boolean  not null,
    subject       text     not null,
    -- What tells the row from another of the same name; null where the name suffices.
    ambiguous_as  text,
    type          text     not null,
    name          text     not null,
    ordinal       smallint not null,
    province_code text     not null,
    county_code   text     not null,
    state         text     not null,
    survey_name   text,
    former_name   text,
    adds_place    boolean  not null,
    constraint complex_survey_row_pk primary key (load_id, row_number),
    constraint complex_survey_row_load_fk foreign key (load_id) references load (id),
    constraint complex_survey_row_complex_fk foreign key (complex_id) references complex (id)
        deferrable initially deferred
);
create index complex_survey_row_complex_ix on complex_survey_row (load_id, complex_id);

create table complex_survey_figure (
    load_id    bigint  not null,
    row_number int     not null,
    measure    text    not null,
    value      numeric,
    withheld   boolean not null,
    constraint complex_survey_figure_pk primary key (load_id, row_number, measure),
    constraint complex_survey_figure_row_fk foreign key (load_id, row_number) references complex_survey_row
);

-- Sums that an edition publishes beside the same sums of its rows; they stay with the load.
create table complex_survey_control (
    load_id        bigint  not null,
    ordinal        int     not null,
    label          text    not null,
    published      numeric not null,
    read           numeric not null,
    withheld_cells int     not null,
    constraint complex_survey_control_pk primary key (load_id, ordinal),
    constraint complex_survey_control_load_fk foreign key (load_id) references load (id)
);

-- Which complex a row is whose name does not tell, as a person once decided.
create table complex_survey_match (
    subject    text   not null,
    complex_id bigint not null,
    load_id    bigint not null,
    constraint complex_survey_match_pk primary key (subject),
    constraint complex_survey_match_complex_fk foreign key (complex_id) references complex (id),
    constraint complex_survey_match_load_fk foreign key (load_id) references load (id)
);
