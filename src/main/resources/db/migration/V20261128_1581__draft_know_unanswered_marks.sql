-- A page that saves knows of two marks: that of the text it kept last, and that of one on its way, not answered yet.
alter table draft_saved
    drop constraint draft_saved_mark_ck,
    add column marks text[] not null default '{}';
update draft_saved set marks = array[mark] where mark is not null;
alter table draft_saved
    drop column mark,
    add constraint draft_saved_marks_ck check (cardinality(marks) <= 2);
