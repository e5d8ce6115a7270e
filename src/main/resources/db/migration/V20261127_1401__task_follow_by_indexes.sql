-- The follow-through map reads every activity, task and support that is meant; it finds what it needs of them in indexes.
create index activity_held_ix on activity (council_id, held_on, office_id, id) where state = 'HELD';
create index task_move_solved_ix on task_move (task_id, moved_on) where to_state = 'SOLVED';
drop index task_support_task_ix;
create index task_support_task_ix on task_support (task_id, started_on) include (closed_on, score) where withdrawal is null;
create index organisation_version_size_ix on organisation_version (organisation_id) include (valid_from, valid_to, few)
    where superseded_at is null;
