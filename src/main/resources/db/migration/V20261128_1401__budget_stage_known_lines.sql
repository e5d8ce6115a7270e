-- Of the lines of a file only those that are held already have a row beside them: what has none is new.
alter table budget_load_match drop column programme_id, drop column version;
delete from budget_load_match where line_id is null;

-- A line of a file with its programme, its place and what it is beside what is held.
create view budget_load_row as
select s.*, p.programme_id, c.place_id, m.line_id, m.entry_id, coalesce(m.what, 'NEW') as what, m.before_krw
  from budget_load_line s
  join budget_load_programme p on p.load_id = s.load_id and p.number = s.programme and p.programme_id is not null
  join budget_load_place c on c.load_id = s.load_id and c.number = s.place
  left join budget_load_match m on m.load_id = s.load_id and m.position = s.position;

-- What a file gives to each place in each version: whatever sums up its lines begins here.
create table budget_load_part (
    load_id      bigint  not null,
    programme_id bigint  not null,
    version      integer not null,
    place        integer not null,
    won          numeric not null,
    constraint budget_load_part_pk primary key (load_id, programme_id, version, place)
);
insert into budget_load_part (load_id, programme_id, version, place, won)
select load_id, programme_id, version, place, sum(amount_krw) from budget_load_row group by load_id, programme_id, version, place;
