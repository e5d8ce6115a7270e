-- Rows are written anew by the portal, whose way of writing them has changed; there is nothing here to carry over.
delete from search_row;
update search_state set edition = 0;

-- Two neighbouring letters, each as it is or by its initial, and three neighbouring initials: every text of two letters or
-- more holds one of these, however it mixes syllables and initials. How common each is the statistics say.
alter table search_row
    drop column letters,
    drop column initials,
    add column firsts text not null,
    add column grams text[] not null,
    add column size integer generated always as (char_length(plain)) stored,
    add column note_key text,
    add column since text,
    add column until text;
alter table search_row alter column grams set statistics 300;
create index search_row_grams_ix on search_row using gin (grams);

-- The shortest names of a kind first: of a text that many names hold, those are shown.
create index search_row_size_ix on search_row (kind, size, id);
drop index search_row_plain_ix;
create index search_row_plain_ix on search_row (kind, plain text_pattern_ops);
create index search_row_firsts_ix on search_row (kind, firsts text_pattern_ops);
