-- Exchanges abroad, education and investment talks last several days, in the daytime of each: from the hour at which they begin
-- to the hour at which they end, every day from the first to the last.
alter table activity
    add column last_on date,
    add constraint activity_last_ck check (last_on > held_on and last_on <= held_on + 30);
alter table activity alter column minutes set expression as (
    (coalesce(last_on, held_on) - held_on + 1) * (extract(epoch from ends_at) - extract(epoch from starts_at)) / 60);
alter table activity_aud add column last_on date;
alter table activity_load_row add column last_on date;
