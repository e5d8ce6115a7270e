-- The page of a council counts its tasks: of those that were not withdrawn, from the index alone.
drop index task_council_ix;
create index task_council_ix on task (council_id, found_on desc, id desc) where withdrawal is null;
