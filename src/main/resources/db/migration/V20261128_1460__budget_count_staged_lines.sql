-- What a file gives to each place in each version also says how many of its lines are new, changed and the same, and whether any is
-- a sample: whoever asks need not go through all lines again.
alter table budget_load_part
    add column sample  boolean not null default false,
    add column added   integer not null default 0,
    add column changed integer not null default 0,
    add column same    integer not null default 0;
update budget_load_part t set sample = s.sample, added = s.added, changed = s.changed, same = s.same
  from (select load_id, programme_id, version, place, bool_or(sample) as sample, count(*) filter (where what = 'NEW') as added,
               count(*) filter (where what = 'CHANGED') as changed, count(*) filter (where what = 'SAME') as same
          from budget_load_row group by load_id, programme_id, version, place) s
 where (t.load_id, t.programme_id, t.version, t.place) = (s.load_id, s.programme_id, s.version, s.place);
alter table budget_load_part alter column sample drop default, alter column added drop default, alter column changed drop default,
    alter column same drop default;
