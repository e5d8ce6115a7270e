-- The page of an activity says how many are of its series.
create index activity_series_ix on activity (series) where series is not null;
