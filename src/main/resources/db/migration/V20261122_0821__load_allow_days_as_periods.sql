-- A list without dates of its own comes in with the day from which it holds.
alter table load drop constraint load_period_ck;
alter table load add constraint load_period_ck check (period ~ '^[0-9]{4}(-Q[1-4]|-[0-9]{2}-[0-9]{2})?$');
