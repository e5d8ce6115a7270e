-- A firm that was entered on the word of a task came with a source that named the task, and everybody reads sources: what troubles
-- a firm is its business.
update source_document set title = '기관 등록: ' || publisher || ' (' || id || ')' where title like '애로과제: %' and kind = 'OTHER';
update source_document_past set title = '기관 등록: ' || publisher || ' (' || document_id || ')'
 where title like '애로과제: %' and kind = 'OTHER';
