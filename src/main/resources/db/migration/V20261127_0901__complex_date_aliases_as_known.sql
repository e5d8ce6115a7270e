-- When a name was borne is known to a day, a month or a year, as other dates are. The demonstration data wrote the one
-- month it knows as that month's first day.
alter table complex_alias
    add column from_precision text,
    add column to_precision text;
update complex_alias set from_precision = 'DAY' where valid_from is not null;
update complex_alias set to_precision = 'DAY' where valid_to is not null;
update complex_alias set from_precision = 'MONTH' where alias = '서울디지털산업단지' and valid_from = '2000-12-01';
update complex_alias set to_precision = 'MONTH' where alias = '구로공단' and valid_to = '2000-12-01';
alter table complex_alias
    add constraint complex_alias_from_precision_ck check ((valid_from is null) = (from_precision is null)
        and from_precision in ('YEAR', 'MONTH', 'DAY')),
    add constraint complex_alias_to_precision_ck check ((valid_to is null) = (to_precision is null)
        and to_precision in ('YEAR', 'MONTH', 'DAY'));
