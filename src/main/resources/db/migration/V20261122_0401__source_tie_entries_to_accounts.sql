alter table source_document
    add constraint source_document_entered_by_fk foreign key (entered_by) references account (id);
alter table claim
    add constraint claim_entered_by_fk foreign key (entered_by) references account (id);
