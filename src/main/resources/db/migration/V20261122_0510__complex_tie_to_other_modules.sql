-- Rows of other modules are held by number; the database sees to it that they are there.
alter table complex add constraint complex_entered_by_fk foreign key (entered_by) references account (id);

alter table complex_version
    add constraint complex_version_source_fk foreign key (source_id) references source_document (id),
    add constraint complex_version_entered_by_fk foreign key (entered_by) references account (id);

alter table complex_place
    add constraint complex_place_province_fk foreign key (province_code) references province (code),
    add constraint complex_place_county_fk foreign key (county_code) references county (code),
    add constraint complex_place_source_fk foreign key (source_id) references source_document (id),
    add constraint complex_place_entered_by_fk foreign key (entered_by) references account (id);

alter table complex_alias
    add constraint complex_alias_source_fk foreign key (source_id) references source_document (id),
    add constraint complex_alias_entered_by_fk foreign key (entered_by) references account (id);

alter table complex_office
    add constraint complex_office_office_fk foreign key (office_id) references office (id),
    add constraint complex_office_source_fk foreign key (source_id) references source_document (id),
    add constraint complex_office_entered_by_fk foreign key (entered_by) references account (id);

alter table complex_state
    add constraint complex_state_province_fk foreign key (province_code) references province (code),
    add constraint complex_state_source_fk foreign key (source_id) references source_document (id),
    add constraint complex_state_entered_by_fk foreign key (entered_by) references account (id);

alter table complex_statistic
    add constraint complex_statistic_province_fk foreign key (province_code) references province (code),
    add constraint complex_statistic_source_fk foreign key (source_id) references source_document (id),
    add constraint complex_statistic_entered_by_fk foreign key (entered_by) references account (id);

-- Numbers of the directory come from a sequence, so that one taken by a transaction that fails is never given again.
create sequence complex_revision_seq start with 2;
