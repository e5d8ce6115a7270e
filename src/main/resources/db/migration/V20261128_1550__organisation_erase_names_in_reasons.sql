-- A reason for a change may name whom it is about: where the person is erased, that goes as well, and the reason stays.
create or replace function person_erase_history() returns trigger language plpgsql as $$
declare
    personal text;
begin
    for personal in select distinct w.word from person_aud a cross join lateral (values (a.name), (a.phone), (a.email)) w (word)
                     where a.id = new.id and length(w.word) > 1 loop
        update change_revision r set reason = replace(r.reason, personal, '***')
          from person_aud a where a.id = new.id and r.id = a.rev and position(personal in r.reason) > 0;
    end loop;
    update person_aud set name = null, position = null, phone = null, email = null where id = new.id;
    return null;
end $$;
