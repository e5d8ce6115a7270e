-- A scheme of economic regions is policy until a day, month or year, the last one in which it was; null while it goes on.
alter table region_scheme
    add column last_on date,
    add column last_precision text,
    add column last_source text,
    add constraint region_scheme_last_ck check ((last_on is null) = (last_precision is null)
        and (last_on is null) = (last_source is null) and last_precision in ('YEAR', 'MONTH', 'DAY')),
    add constraint region_scheme_span_ck check (last_on >= date_trunc(lower(last_precision), introduced_on));

-- 5+2: "in force about 2008-2013" is general knowledge of the field; no document that says so was found. The year alone is
-- kept, and the page says on what it rests.
update region_scheme
   set last_on = '2013-01-01', last_precision = 'YEAR', last_source = '널리 알려진 사실(문서로 확인하지 못함)'
 where code = '5PLUS2';
