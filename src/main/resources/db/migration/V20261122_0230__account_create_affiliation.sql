-- Where an account works, day by day: an office of the agency or a public body.
create table account_office (
    id bigint generated always as identity constraint account_office_pk primary key,
    account_id bigint not null constraint account_office_account_fk references account,
    office_id bigint constraint account_office_office_fk references office,
    public_body_id bigint constraint account_office_public_body_fk references public_body,
    valid daterange not null constraint account_office_valid_ck check (not isempty(valid)),
    reason text,
    entered_by bigint constraint account_office_entered_by_fk references account,
    entered_at timestamptz not null,
    superseded_at timestamptz,
    constraint account_office_one_place_ck check (num_nonnulls(office_id, public_body_id) = 1),
    constraint account_office_one_at_a_time_ex
        exclude using gist (account_id with =, valid with &&) where (superseded_at is null)
);
create index account_office_office_ix on account_office (office_id);
create index account_office_public_body_ix on account_office (public_body_id);
