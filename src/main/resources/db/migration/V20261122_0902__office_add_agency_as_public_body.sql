-- The agency acts as a body of its own beside ministries and committees: programmes name it as their lead agency.
alter table public_body drop constraint public_body_kind_ck;
alter table public_body
    add constraint public_body_kind_ck check (kind in ('MINISTRY', 'COMMITTEE', 'AGENCY', 'PROVINCE'));

insert into public_body (code, kind) values ('KICOX', 'AGENCY');
insert into public_body_name (body_id, name, name_en, valid, from_precision, basis, source)
select id, '한국산업단지공단', 'Korea Industrial Complex Corporation', daterange('1997-01-01', null), 'MONTH', 'STATED',
       '서울경제 https://m.sedaily.com/NewsViewAmp/1HM317TFEJ'
  from public_body where code = 'KICOX';
