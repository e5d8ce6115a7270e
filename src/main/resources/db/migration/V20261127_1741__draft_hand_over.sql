-- What somebody has typed goes with their work to a colleague; it does not count among the colleague's own.
alter table draft add column handed_by bigint;
alter table draft add constraint draft_handed_by_fk foreign key (handed_by) references account (id);
