-- Which headquarters answers for which province unless something else is said of a complex. No source lists the
-- territories: they are inferred from the names of the regions, and said to be so. Before 2010 nothing is known. After
-- the split of 2021 no source says who answers for 전북 and 제주: they are left with 호남권. Code 12 (2026-07) has no row.
insert into office_territory (province_code, office_id, valid, basis, source)
select t.province_code, o.id, t.valid::daterange, 'INFERRED', t.source
from (values
    ('11', 'SUDOGWON', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('28', 'SUDOGWON', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('41', 'SUDOGWON', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('30', 'CHUNGCHEONG', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('36', 'CHUNGCHEONG', '[2012-07-01,)', '권역 명칭에서 추정'),
    ('43', 'CHUNGCHEONG', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('44', 'CHUNGCHEONG', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('42', 'GANGWON', '[2010-01-01,2023-06-11)', '권역 명칭에서 추정'),
    ('51', 'GANGWON', '[2023-06-11,)', '권역 명칭에서 추정'),
    ('29', 'HONAM', '[2010-01-01,2021-01-01)', '권역 명칭에서 추정'),
    ('29', 'GWANGJU', '[2021-01-01,2026-07-01)', '2021년 분리, 명칭에서 추정'),
    ('46', 'HONAM', '[2010-01-01,2021-01-01)', '권역 명칭에서 추정'),
    ('46', 'JEONNAM', '[2021-01-01,2026-07-01)', '2021년 분리, 명칭에서 추정'),
    ('45', 'HONAM', '[2010-01-01,2024-01-18)', '권역 명칭에서 추정'),
    ('52', 'HONAM', '[2024-01-18,)', '권역 명칭에서 추정'),
    ('50', 'HONAM', '[2010-01-01,)', '2012년 자료에서 제주를 호남권에 포함'),
    ('27', 'DAEGYEONG', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('47', 'DAEGYEONG', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('26', 'DONGNAM', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('31', 'DONGNAM', '[2010-01-01,)', '권역 명칭에서 추정'),
    ('48', 'DONGNAM', '[2010-01-01,)', '권역 명칭에서 추정')
) t (province_code, code, valid, source)
join office o on o.code = t.code;
