-- The agency's units as far as sources name them. The branches (19 in 2010, 18 in 2013) are counted by the sources but
-- not named; none is entered. An unknown start is an open lower bound.
insert into office (code, kind, valid, opened_precision, closed_precision, source) values
    ('HEAD_OFFICE', 'HEAD_OFFICE', '[1997-01-01,)', 'MONTH', null, '한국산업단지공단 1997-01 출범(5개 공단 통합)'),
    ('SEOUL', 'HEADQUARTERS', '(,2010-01-01)', null, 'MONTH', '지식경제부 보도자료 2009-09-22'),
    ('GYEONGIN', 'HEADQUARTERS', '(,2010-01-01)', null, 'MONTH', '지식경제부 보도자료 2009-09-22'),
    ('SEOBU', 'HEADQUARTERS', '(,2010-01-01)', null, 'MONTH', '지식경제부 보도자료 2009-09-22'),
    ('SUDOGWON', 'HEADQUARTERS', '[2010-01-01,)', 'MONTH', null, '머니투데이 2010010411283320465'),
    ('CHUNGCHEONG', 'HEADQUARTERS', '[2010-01-01,)', 'MONTH', null, '머니투데이 2010010411283320465'),
    ('GANGWON', 'HEADQUARTERS', '[2010-01-01,)', 'MONTH', null, '머니투데이 2010010411283320465'),
    ('HONAM', 'HEADQUARTERS', '(,)', null, null, '머니투데이 2010010411283320465'),
    ('DAEGYEONG', 'HEADQUARTERS', '(,)', null, null, '머니투데이 2010010411283320465'),
    ('DONGNAM', 'HEADQUARTERS', '(,)', null, null, '머니투데이 2010010411283320465'),
    ('GWANGJU', 'HEADQUARTERS', '[2021-01-01,)', 'MONTH', null, '헤럴드경제 20201231000557'),
    ('JEONNAM', 'HEADQUARTERS', '[2021-01-01,)', 'MONTH', null, '헤럴드경제 20201231000557');

insert into office_name (office_id, name, short_name, name_en, valid, source)
select o.id, n.name, n.short_name, n.name_en, o.valid, o.source
from office o
join (values
    ('HEAD_OFFICE', '한국산업단지공단 본사', '본사', 'Korea Industrial Complex Corporation, Head Office'),
    ('SEOUL', '서울지역본부', '서울', 'Seoul Regional Headquarters'),
    ('GYEONGIN', '경인지역본부', '경인', 'Gyeongin Regional Headquarters'),
    ('SEOBU', '서부지역본부', '서부', 'Western Regional Headquarters'),
    ('SUDOGWON', '수도권 광역본부', '수도권', 'Capital Area Regional Headquarters'),
    ('CHUNGCHEONG', '충청권 광역본부', '충청권', 'Chungcheong Regional Headquarters'),
    ('GANGWON', '강원권 광역본부', '강원권', 'Gangwon Regional Headquarters'),
    ('HONAM', '호남권 광역본부', '호남권', 'Honam Regional Headquarters'),
    ('DAEGYEONG', '대경권 광역본부', '대경권', 'Daegyeong Regional Headquarters'),
    ('DONGNAM', '동남권 광역본부', '동남권', 'Dongnam Regional Headquarters'),
    ('GWANGJU', '광주지역본부', '광주', 'Gwangju Regional Headquarters'),
    ('JEONNAM', '전남지역본부', '전남', 'Jeonnam Regional Headquarters')
) n (code, name, short_name, name_en) on n.code = o.code;

insert into office_parent (office_id, parent_id, valid)
select o.id, h.id, o.valid * h.valid
from office o join office h on h.kind = 'HEAD_OFFICE'
where o.kind = 'HEADQUARTERS';

insert into office_event (kind, happened_on, happened_precision, source) values
    ('CREATED', '1997-01-01', 'MONTH', '한국산업단지공단 1997-01 출범(5개 공단 통합)'),
    ('MERGED', '2010-01-01', 'MONTH', '머니투데이 2010010411283320465'),
    ('CREATED', '2010-01-01', 'MONTH', '머니투데이 2010010411283320465'),
    ('SPLIT', '2021-01-01', 'MONTH', '헤럴드경제 20201231000557');

insert into office_event_part (event_id, office_id, side)
select e.id, o.id, p.side
from (values
    ('CREATED', date '1997-01-01', 'HEAD_OFFICE', 'AFTER'),
    ('MERGED', date '2010-01-01', 'SEOUL', 'BEFORE'),
    ('MERGED', date '2010-01-01', 'GYEONGIN', 'BEFORE'),
    ('MERGED', date '2010-01-01', 'SEOBU', 'BEFORE'),
    ('MERGED', date '2010-01-01', 'SUDOGWON', 'AFTER'),
    ('CREATED', date '2010-01-01', 'CHUNGCHEONG', 'AFTER'),
    ('CREATED', date '2010-01-01', 'GANGWON', 'AFTER'),
    ('SPLIT', date '2021-01-01', 'HONAM', 'BEFORE'),
    ('SPLIT', date '2021-01-01', 'HONAM', 'AFTER'),
    ('SPLIT', date '2021-01-01', 'GWANGJU', 'AFTER'),
    ('SPLIT', date '2021-01-01', 'JEONNAM', 'AFTER')
) p (kind, happened_on, code, side)
join office_event e on e.kind = p.kind and e.happened_on = p.happened_on
join office o on o.code = p.code;
