-- The newest first, by the whole of that order: with two hundred thousand activities many share a day.
create index activity_newest_ix on activity (held_on desc, starts_at desc, id desc) where withdrawn_at is null;
drop index activity_day_ix;
