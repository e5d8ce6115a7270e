-- Which part of a document is about our matters, where the rest is not: pages, paragraphs, lines.
alter table source_document
    add column passage text,
    add constraint source_document_passage_ck check (passage = btrim(passage) and passage <> '');
alter table source_document_past add column passage text;
