-- Withdrawing another name is an act of its own: who did it and why stands beside who entered the name.
alter table complex_alias
    add column withdrawn_by bigint,
    add column withdrawal_reason text,
    add constraint complex_alias_withdrawn_by_fk foreign key (withdrawn_by) references account (id),
    add constraint complex_alias_withdrawal_ck check (
        superseded_at is not null or (withdrawn_by is null and withdrawal_reason is null));
