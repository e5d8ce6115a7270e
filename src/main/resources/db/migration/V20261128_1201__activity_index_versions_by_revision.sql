-- A list waits for its approval while people go on working: whether anything was changed meanwhile is asked of the last
-- change of any activity, and of how many are off the register for a mistake.
create index activity_aud_rev_idx on activity_aud (rev);
create index activity_mistake_idx on activity (withdrawn_at) where mistake_reason is not null;
