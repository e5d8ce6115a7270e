-- What a load was checked with, and what was handed in or ordered to be applied: a hash of the file, the corrections, the
-- decisions and the reasons. Compared before it is approved and before it is applied.
alter table load
    add column checked_seal text constraint load_checked_seal_ck check (checked_seal ~ '^[0-9a-f]{64}$'),
    add column seal text constraint load_seal_ck check (seal ~ '^[0-9a-f]{64}$');
