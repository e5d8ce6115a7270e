-- A sheet on which many signed is one record that names several persons: the log names the record and says how many.
alter table personal_access drop constraint personal_access_subjects_ck,
    add constraint personal_access_subjects_ck check (subjects >= 0);
