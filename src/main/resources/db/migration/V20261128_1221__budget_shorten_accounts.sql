-- What officials call an account for short, such as 균특 and 광특: files say so, too.
alter table budget_account_name add column short_name text;
alter table budget_account_name add constraint budget_account_name_short_ck check (btrim(short_name) <> '');
