-- The ministry of industry and the committee of balanced development under their changing names, and the provinces.
insert into public_body (code, kind) values ('INDUSTRY_MINISTRY', 'MINISTRY'), ('BALANCE_COMMITTEE', 'COMMITTEE');
insert into public_body (code, kind, province_code)
select 'PROVINCE_' || code, 'PROVINCE', code from province order by code;

insert into public_body_name (body_id, name, name_en, valid, from_precision, basis, source)
select b.id, n.name, n.name_en, n.valid::daterange, n.from_precision, n.basis, n.source
from (values
    ('INDUSTRY_MINISTRY', '산업자원부', 'Ministry of Commerce, Industry and Energy', '[1998-01-01,2008-01-01)', 'YEAR',
        'STATED', '전자신문 20180312000255'),
    ('INDUSTRY_MINISTRY', '지식경제부', 'Ministry of Knowledge Economy', '[2008-01-01,2013-01-01)', 'YEAR', 'STATED',
        '전자신문 20180312000255'),
    ('INDUSTRY_MINISTRY', '산업통상자원부', 'Ministry of Trade, Industry and Energy', '[2013-01-01,2025-01-01)', 'YEAR',
        'STATED', '전자신문 20180312000255'),
    ('INDUSTRY_MINISTRY', '산업통상부', 'Ministry of Trade, Industry and Resources', '[2025-01-01,)', 'YEAR', 'STATED',
        '동아일보 133024006'),
    ('BALANCE_COMMITTEE', '지역발전위원회', 'Presidential Committee on Regional Development', '(,2018-10-01)', null,
        'STATED', '경남연합일보 2018-04-23'),
    ('BALANCE_COMMITTEE', '국가균형발전위원회', 'Presidential Committee for Balanced National Development',
        '[2018-10-01,2023-01-01)', 'MONTH', 'STATED', '전자신문 20181017000224'),
    ('BALANCE_COMMITTEE', '지방시대위원회', 'Presidential Committee for Decentralization and Balanced Development',
        '[2023-01-01,)', 'YEAR', 'GENERAL', '일반 상식, 1차 자료 확인 전')
) n (code, name, name_en, valid, from_precision, basis, source)
join public_body b on b.code = n.code;
