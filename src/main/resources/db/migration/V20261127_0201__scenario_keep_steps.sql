-- What was copied stays as it was copied, and what was tried stays on record: a step is undone, never changed or removed.
create function scenario_keep_rows() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'scenario_step' then
        if old.undone_at is null and new.undone_at is not null
            and to_jsonb(old) - '{undone_at,undone_by,undone_version}'::text[]
              = to_jsonb(new) - '{undone_at,undone_by,undone_version}'::text[] then return new; end if;
    end if;
    raise exception using errcode = 'check_violation', constraint = 'scenario_kept_ck',
        message = format('rows of %s are never changed or removed', tg_table_name);
end
$$;
create trigger scenario_site_kept_tg before update or delete on scenario_site
    for each row execute function scenario_keep_rows();
create trigger scenario_site_complex_kept_tg before update or delete on scenario_site_complex
    for each row execute function scenario_keep_rows();
create trigger scenario_step_kept_tg before update or delete on scenario_step
    for each row execute function scenario_keep_rows();
