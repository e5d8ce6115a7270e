-- Who acts for whom while somebody is away.
create table approval_deputy (
    id bigint generated always as identity,
    absent_id bigint not null,
    deputy_id bigint not null,
    valid daterange not null,
    reason text not null,
    entered_by bigint not null,
    entered_at timestamptz not null,
    ended_by bigint,
    ended_at timestamptz,
    version int not null,
    constraint approval_deputy_pk primary key (id),
    constraint approval_deputy_absent_fk foreign key (absent_id) references account (id),
    constraint approval_deputy_deputy_fk foreign key (deputy_id) references account (id),
    constraint approval_deputy_entered_by_fk foreign key (entered_by) references account (id),
    constraint approval_deputy_ended_by_fk foreign key (ended_by) references account (id),
    constraint approval_deputy_other_ck check (absent_id <> deputy_id),
    constraint approval_deputy_valid_ck check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    constraint approval_deputy_reason_ck check (reason = btrim(reason) and reason <> ''),
    constraint approval_deputy_ended_ck check (num_nulls(ended_by, ended_at) in (0, 2)),
    constraint approval_deputy_once_ex exclude using gist (absent_id with =, valid with &&) where (ended_at is null)
);
create index approval_deputy_deputy_ix on approval_deputy (deputy_id) where ended_at is null;

-- Months and years of which nothing changes any more, for a kind of record or all, for an office with its branches or all.
create table approval_lock (
    id bigint generated always as identity,
    kind text,
    office_id bigint,
    period text not null,
    days daterange not null,
    reason text not null,
    locked_by bigint not null,
    locked_at timestamptz not null,
    unlock_reason text,
    unlocked_by bigint,
    unlocked_at timestamptz,
    version int not null,
    constraint approval_lock_pk primary key (id),
    constraint approval_lock_office_fk foreign key (office_id) references office (id),
    constraint approval_lock_locked_by_fk foreign key (locked_by) references account (id),
    constraint approval_lock_unlocked_by_fk foreign key (unlocked_by) references account (id),
    constraint approval_lock_kind_ck check (kind ~ '^[A-Z][A-Z_]*$'),
    constraint approval_lock_period_ck check (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
    constraint approval_lock_days_ck check (case when length(period) = 4
        then days = daterange(make_date(period::int, 1, 1), make_date(period::int + 1, 1, 1))
        else days = daterange(make_date(left(period, 4)::int, right(period, 2)::int, 1),
            (make_date(left(period, 4)::int, right(period, 2)::int, 1) + interval '1 month')::date) end),
    constraint approval_lock_reason_ck check (reason = btrim(reason) and reason <> ''),
    constraint approval_lock_unlocked_ck check (num_nulls(unlock_reason, unlocked_by, unlocked_at) in (0, 3)
        and unlock_reason = btrim(unlock_reason) and unlock_reason <> ''),
    constraint approval_lock_once_ex exclude using gist (
        (coalesce(kind, '')) with =, (coalesce(office_id, 0)) with =, days with &&) where (unlocked_at is null)
);

-- The lock that covers a record of a kind, of an office and of a day; null where none does.
create function approval_lock_of(of_kind text, of_office bigint, of_day date) returns bigint language sql stable as $$
    select l.id from approval_lock l
    where l.unlocked_at is null and l.days @> of_day and (l.kind is null or l.kind = of_kind)
        and (l.office_id is null or l.office_id = of_office or exists (
            select from office_parent p where p.office_id = of_office and p.parent_id = l.office_id
                and p.superseded_at is null and p.valid @> of_day))
    order by l.id limit 1
$$;
