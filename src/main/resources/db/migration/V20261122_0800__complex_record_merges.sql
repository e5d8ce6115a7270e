-- Who merged a record into another of the same complex, when, on whose word and why: all of it or nothing.
alter table complex
    add column merged_at timestamptz,
    add column merged_by bigint,
    add column merge_source_id bigint,
    add column merge_reason text,
    add constraint complex_merged_by_fk foreign key (merged_by) references account (id),
    add constraint complex_merge_source_fk foreign key (merge_source_id) references source_document (id),
    add constraint complex_merge_ck check (num_nulls(merged_into, merged_at, merge_source_id, merge_reason) in (0, 4));
create index complex_merged_into_ix on complex (merged_into) where merged_into is not null;
