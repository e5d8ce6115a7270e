-- Cells of a file that were mended in the portal instead of in the file, which stays as it was sent. Each step is a row of its
-- own: the one written last for a cell is in force, and one without a new value gives the cell back to the file.
create table load_correction (
    id           bigint generated always as identity constraint load_correction_pk primary key,
    load_id      bigint not null constraint load_correction_load_fk references load,
    sheet        text not null,
    cell         text not null constraint load_correction_cell_ck check (cell ~ '^[A-Z]{1,3}[1-9][0-9]{0,6}$'),
    old_value    text not null,
    new_value    text,
    corrected_by bigint not null constraint load_correction_corrected_by_fk references account,
    corrected_at timestamptz not null,
    constraint load_correction_values_ck check (new_value is distinct from old_value)
);
create index load_correction_load_ix on load_correction (load_id, sheet, cell, id);

create function load_correction_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'corrections are only added' using errcode = 'restrict_violation', constraint = 'load_correction_kept_ck';
end $$;
create trigger load_correction_kept before update or delete on load_correction
    for each row execute function load_correction_refuse_change();
