-- The mail of a day to each person: composed once, kept with what it said, sent until the server has taken it.
create table approval_digest (
    account_id bigint not null,
    day date not null,
    recipient text,
    subject text not null,
    body text not null,
    state text not null,
    composed_at timestamptz not null,
    attempts int not null,
    next_at timestamptz not null,
    sent_at timestamptz,
    error text,
    constraint approval_digest_pk primary key (account_id, day),
    constraint approval_digest_account_fk foreign key (account_id) references account (id),
    constraint approval_digest_state_ck check (state in ('HELD', 'NO_ADDRESS', 'PENDING', 'SENT')),
    constraint approval_digest_recipient_ck check (recipient is not null or state in ('HELD', 'NO_ADDRESS')),
    constraint approval_digest_sent_ck check ((state = 'SENT') = (sent_at is not null)),
    constraint approval_digest_attempts_ck check (attempts >= 0 and (state <> 'SENT' or attempts > 0))
);
create index approval_digest_pending_ix on approval_digest (next_at) where state = 'PENDING';
create trigger approval_digest_kept_tg before delete on approval_digest
    for each row execute function approval_keep_rows();
