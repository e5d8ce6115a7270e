-- A row of a list has the number of its activity from its dry run on; a number of a list that is given up is never used.
update activity_load_row set activity_id = nextval('activity_id_seq') where activity_id is null;
alter table activity_load_row alter column activity_id set not null;
