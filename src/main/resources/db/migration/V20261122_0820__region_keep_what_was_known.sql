-- What was said of regions stays when it is said differently: a change supersedes rows and never shortens or deletes them.
-- The reference lists authored here count as known at all times; they are read back further than they were compiled.
alter table region_change
    add column takes_back bigint,
    add constraint region_change_takes_back_fk foreign key (takes_back) references region_change (id),
    add constraint region_change_takes_back_uk unique (takes_back),
    add constraint region_change_takes_back_ck check ((kind = 'TAKEN_BACK') = (takes_back is not null));
comment on column region_change.takes_back is 'the earlier change whose rows this one supersedes and whose superseded rows it says again';

-- The codes that a change is about, so that a later one about the same codes is found.
create table region_change_code (
    change_id bigint not null,
    code text not null,
    constraint region_change_code_pk primary key (change_id, code),
    constraint region_change_code_change_fk foreign key (change_id) references region_change (id)
);
create index region_change_code_ix on region_change_code (code);

alter table province_period
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint province_period_change_fk foreign key (change_id) references region_change (id),
    add constraint province_period_superseded_by_fk foreign key (superseded_by) references region_change (id),
    add constraint province_period_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from);
alter table province_period alter column known_from drop default;

alter table county_period
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint county_period_change_fk foreign key (change_id) references region_change (id),
    add constraint county_period_superseded_by_fk foreign key (superseded_by) references region_change (id),
    add constraint county_period_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from);
alter table county_period alter column known_from drop default;

alter table scheme_member
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint scheme_member_change_fk foreign key (change_id) references region_change (id),
    add constraint scheme_member_superseded_by_fk foreign key (superseded_by) references region_change (id),
    add constraint scheme_member_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from);
alter table scheme_member alter column known_from drop default;

alter table province_succession
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint province_succession_change_fk foreign key (change_id) references region_change (id),
    add constraint province_succession_superseded_by_fk foreign key (superseded_by) references region_change (id),
    add constraint province_succession_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from);
alter table province_succession alter column known_from drop default;

alter table county_succession
    add column known_from timestamptz not null default '-infinity',
    add column superseded_at timestamptz,
    add column change_id bigint,
    add column superseded_by bigint,
    add constraint county_succession_change_fk foreign key (change_id) references region_change (id),
    add constraint county_succession_superseded_by_fk foreign key (superseded_by) references region_change (id),
    add constraint county_succession_superseded_ck
        check (num_nulls(superseded_at, superseded_by) in (0, 2) and superseded_at >= known_from);
alter table county_succession alter column known_from drop default;
alter table province_period drop constraint province_period_once_ex;
alter table province_period add constraint province_period_once_ex
    exclude using gist (province_code with =, valid with &&) where (superseded_at is null);
alter table county_period drop constraint county_period_once_ex;
alter table county_period add constraint county_period_once_ex
    exclude using gist (county_code with =, valid with &&) where (superseded_at is null);
alter table scheme_member drop constraint scheme_member_once_ex;
alter table scheme_member add constraint scheme_member_once_ex
    exclude using gist (scheme_code with =, province_code with =, valid with &&) where (superseded_at is null);
alter table province_succession drop constraint province_succession_uk;
create unique index province_succession_uk on province_succession (from_code, to_code, effective_on) where superseded_at is null;
alter table county_succession drop constraint county_succession_uk;
create unique index county_succession_uk on county_succession (from_code, to_code, effective_on) where superseded_at is null;
