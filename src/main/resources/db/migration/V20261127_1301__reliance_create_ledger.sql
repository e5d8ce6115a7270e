-- A council's own income and costs. What is wrong is reversed by an entry of the same sum the other way, never changed.
create table council_ledger_entry (
    id              bigint generated always as identity,
    council_id      bigint      not null,
    kind            text        not null,
    booked_on       date        not null,
    amount_krw      bigint      not null,
    payer_id        bigint,
    note            text,
    reverses        bigint,
    reversed_krw    bigint generated always as (case when reverses is not null then -amount_krw end) stored,
    source_id       bigint      not null,
    reason          text,
    sample          boolean     not null default false,
    submission_key  text        not null,
    entered_by      bigint,
    entered_at      timestamptz not null,
    constraint council_ledger_entry_pk primary key (id),
    constraint council_ledger_entry_submission_uk unique (submission_key),
    constraint council_ledger_entry_reverses_uk unique (reverses),
    constraint council_ledger_entry_whole_uk unique (id, council_id, kind, booked_on, amount_krw),
    constraint council_ledger_entry_council_fk foreign key (council_id) references council (id),
    constraint council_ledger_entry_payer_fk foreign key (payer_id) references organisation (id),
    constraint council_ledger_entry_source_fk foreign key (source_id) references source_document (id),
    constraint council_ledger_entry_entered_by_fk foreign key (entered_by) references account (id),
    constraint council_ledger_entry_reverses_fk foreign key (reverses, council_id, kind, booked_on, reversed_krw)
        references council_ledger_entry (id, council_id, kind, booked_on, amount_krw),
    constraint council_ledger_entry_kind_ck check (kind in
        ('DUES', 'DONATION', 'OTHER_INCOME', 'OPERATING_COST', 'ACTIVITY_COST')),
    constraint council_ledger_entry_day_ck check (booked_on between '2000-01-01' and '2099-12-31'),
    constraint council_ledger_entry_amount_ck check ((reverses is null) = (amount_krw > 0) and amount_krw <> 0),
    constraint council_ledger_entry_reason_ck check ((reverses is null) = (reason is null) and btrim(reason) <> ''),
    constraint council_ledger_entry_note_ck check (note = btrim(note) and note <> ''),
    constraint council_ledger_entry_key_ck check (length(submission_key) between 1 and 64)
);
create index council_ledger_entry_council_ix on council_ledger_entry (council_id, booked_on desc, id desc);
create index council_ledger_entry_payer_ix on council_ledger_entry (payer_id) where payer_id is not null;

create function reliance_keep_entry() returns trigger language plpgsql as $$
begin
    raise exception 'an entry of a ledger is reversed, never changed'
        using errcode = 'restrict_violation', constraint = 'council_ledger_entry_kept';
end $$;
create trigger council_ledger_entry_kept before update or delete on council_ledger_entry
    for each row execute function reliance_keep_entry();

-- How much each part of the self-reliance score counts, from a day on; a later row of an earlier or the same day takes over.
create table reliance_weight (
    id             bigint generated always as identity,
    valid_from     date        not null,
    dues           smallint    not null,
    breadth        smallint    not null,
    mix            smallint    not null,
    source         text        not null,
    reason         text        not null,
    submission_key text        not null,
    entered_by     bigint,
    entered_at     timestamptz not null,
    constraint reliance_weight_pk primary key (id),
    constraint reliance_weight_submission_uk unique (submission_key),
    constraint reliance_weight_entered_by_fk foreign key (entered_by) references account (id),
    constraint reliance_weight_sum_ck check (least(dues, breadth, mix) >= 0 and dues + breadth + mix = 100),
    constraint reliance_weight_words_ck check (btrim(source) <> '' and btrim(reason) <> ''),
    constraint reliance_weight_key_ck check (length(submission_key) between 1 and 64)
);
create index reliance_weight_day_ix on reliance_weight (valid_from desc, id desc);
insert into reliance_weight (valid_from, dues, breadth, mix, source, reason, submission_key, entered_at) values
    ('2010-01-01', 50, 30, 20, '이 포털의 처음 값', '회비로 운영비를 대는 것이 자립의 뜻이므로 절반을 둠', 'first',
     '2010-01-01 00:00+09');
