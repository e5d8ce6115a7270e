-- Why a figure of a month is unlike those around it, in the words of whoever entered it.
alter table budget_execution add column note text;
alter table budget_execution add constraint budget_execution_note_ck check (note = btrim(note) and note <> '');
create index budget_execution_line_ix on budget_execution (line_id, month);
