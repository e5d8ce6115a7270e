-- What is said of a day, as known at a moment. Of two conditions the planner knows how many rows each keeps, not that the
-- few rows of a day are those which both keep: once most rows are corrected ones it would read the whole history. So the
-- index over both times is taken whatever the planner expects.
create function designation_said(of_day date, at_moment timestamptz) returns setof designation_period
language sql stable rows 500 set enable_seqscan = off as $$
    select * from designation_period where valid @> of_day and known @> at_moment
$$;
