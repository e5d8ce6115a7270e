-- A draft holds whatever the fields of the form may hold: three texts of ten thousand syllables and two thousand attendees.
alter table activity_draft
    drop constraint activity_draft_fields_ck,
    add constraint activity_draft_fields_ck check (jsonb_typeof(fields) = 'object' and pg_column_size(fields) < 500000);
