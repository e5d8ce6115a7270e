-- How the file was found to be written: a workbook, or text in an encoding. Null before it was read.
alter table load add column written_as text;
