-- An account of the state (회계) or a part of one (계정): its lasting code. Its names stand beside it, since laws rename it.
create table budget_account (
    id        bigint generated always as identity,
    code      text   not null,
    kind      text   not null,
    parent_id bigint,
    constraint budget_account_pk primary key (id),
    constraint budget_account_code_uk unique (code),
    constraint budget_account_parent_fk foreign key (parent_id) references budget_account (id),
    constraint budget_account_code_ck check (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    constraint budget_account_kind_ck check (kind in ('GENERAL', 'SPECIAL', 'FUND', 'PART')),
    constraint budget_account_parent_ck check ((kind = 'PART') = (parent_id is not null))
);
create index budget_account_parent_ix on budget_account (parent_id) where parent_id is not null;

create table budget_account_name (
    id            bigint generated always as identity,
    account_id    bigint      not null,
    name          text        not null,
    name_en       text        not null,
    valid         daterange   not null,
    known_from    timestamptz not null,
    superseded_at timestamptz,
    source_id     bigint,
    source        text        not null,
    reason        text,
    entered_by    bigint,
    entered_at    timestamptz not null,
    constraint budget_account_name_pk primary key (id),
    constraint budget_account_name_account_fk foreign key (account_id) references budget_account (id),
    constraint budget_account_name_source_fk foreign key (source_id) references source_document (id),
    constraint budget_account_name_entered_by_fk foreign key (entered_by) references account (id),
    constraint budget_account_name_text_ck check (name = btrim(name) and name <> '' and btrim(name_en) <> '' and btrim(source) <> ''),
    constraint budget_account_name_valid_ck check (not isempty(valid)),
    constraint budget_account_name_known_ck check (known_from < superseded_at),
    constraint budget_account_name_once_ex
        exclude using gist (account_id with =, valid with &&) where (superseded_at is null)
);

-- One step of the way down to what money is for: of the work (분야 … 내역사업) or of the kind of cost (목, 세목). A step that
-- is named otherwise is another step.
create table budget_item (
    id        bigint generated always as identity,
    tree      text   not null,
    level     text   not null,
    parent_id bigint,
    name      text   not null,
    constraint budget_item_pk primary key (id),
    constraint budget_item_tree_uk unique (id, tree),
    constraint budget_item_name_uk unique nulls not distinct (tree, parent_id, level, name),
    constraint budget_item_parent_fk foreign key (parent_id, tree) references budget_item (id, tree),
    constraint budget_item_level_ck check (case tree
        when 'WORK' then level in ('FIELD', 'SECTOR', 'PROGRAM', 'UNIT', 'DETAIL', 'SUB')
        when 'COST' then level in ('ITEM', 'SUB_ITEM') else false end),
    constraint budget_item_name_ck check (name = btrim(name) and name <> '')
);
create index budget_item_parent_ix on budget_item (parent_id) where parent_id is not null;

-- A heading (예산과목): whose money, from which account, for which work and kind of cost, and who pays. Each occurs once.
create table budget_heading (
    id           bigint generated always as identity,
    ministry_id  bigint,
    account_id   bigint,
    work_id      bigint,
    work_tree    text generated always as (case when work_id is not null then 'WORK' end) stored,
    cost_id      bigint,
    cost_tree    text generated always as (case when cost_id is not null then 'COST' end) stored,
    fund_source  text,
    constraint budget_heading_pk primary key (id),
    constraint budget_heading_once_uk unique nulls not distinct (ministry_id, account_id, work_id, cost_id, fund_source),
    constraint budget_heading_ministry_fk foreign key (ministry_id) references public_body (id),
    constraint budget_heading_account_fk foreign key (account_id) references budget_account (id),
    constraint budget_heading_work_fk foreign key (work_id, work_tree) references budget_item (id, tree),
    constraint budget_heading_cost_fk foreign key (cost_id, cost_tree) references budget_item (id, tree),
    constraint budget_heading_fund_source_ck check (fund_source in
        ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'PRIVATE_CASH', 'PRIVATE_IN_KIND', 'OTHER'))
);
create index budget_heading_account_ix on budget_heading (account_id);
create index budget_heading_work_ix on budget_heading (work_id);
create index budget_heading_cost_ix on budget_heading (cost_id);

-- Where money goes. A place is one thing of one module; nothing at all is the programme as a whole.
create table budget_place (
    id            bigint generated always as identity,
    kind          text   not null,
    scheme_code   text,
    region_code   text,
    province_code text,
    office_id     bigint,
    hub_id        bigint,
    council_id    bigint,
    service_id    bigint,
    constraint budget_place_pk primary key (id),
    constraint budget_place_once_uk unique nulls not distinct
        (kind, scheme_code, region_code, province_code, office_id, hub_id, council_id, service_id),
    constraint budget_place_region_fk foreign key (scheme_code, region_code) references scheme_region (scheme_code, code),
    constraint budget_place_province_fk foreign key (province_code) references province (code),
    constraint budget_place_office_fk foreign key (office_id) references office (id),
    constraint budget_place_hub_fk foreign key (hub_id) references designation (id),
    constraint budget_place_council_fk foreign key (council_id) references council (id),
    constraint budget_place_service_fk foreign key (service_id) references programme_service (id),
    constraint budget_place_scheme_ck check ((scheme_code is null) = (region_code is null)),
    constraint budget_place_kind_ck check (num_nonnulls(region_code, province_code, office_id, hub_id, council_id, service_id)
        = case kind when 'WHOLE' then 0 else 1 end and case kind
            when 'WHOLE' then true
            when 'REGION' then region_code is not null
            when 'PROVINCE' then province_code is not null
            when 'OFFICE' then office_id is not null
            when 'HUB' then hub_id is not null
            when 'COUNCIL' then council_id is not null
            when 'SERVICE' then service_id is not null
            else false end)
);
insert into budget_place (kind) values ('WHOLE');
