-- A campaign that was opened too early is taken back, and stays in the list; the year is opened again under a number of its own.
alter table report_campaign add column opened_by text;                    -- null: the timer
alter table report_campaign add column withdrawn_on date;
alter table report_campaign add column withdrawn_by text;
alter table report_campaign add column withdrawn_reason text;
alter table report_campaign add check ((withdrawn_on is null) = (withdrawn_reason is null));
alter table report_campaign drop constraint report_campaign_key_check;
alter table report_campaign add check (key ~ '^BC-[A-Za-z0-9]+-\d{4}(L\d{1,2})?$');
alter table report_document drop constraint report_document_key_check;
alter table report_document add check (key ~ '^BC-[A-Za-z0-9]+-\d{4}(L\d{1,2})?-VB[12](-(TT|DC)\d+)?$');
alter table report_campaign drop constraint report_campaign_province_year_key;
create unique index report_campaign_of on report_campaign (province, year) where withdrawn_on is null;

-- The year of ranks, revenue, profit and points: the last one that was closed when the campaign opened.
alter table report_campaign add column financial_year integer;

alter table report_submission drop constraint report_submission_level_check;
alter table report_submission add check (level in ('tinh', 'so', 'huyen', 'xa', 'htx-pilot'));
alter table report_submission drop constraint report_submission_state_check;
alter table report_submission add check (state in ('PENDING', 'OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_GIVEN', 'WITHDRAWN'));

-- "Thực hiện năm trước" of the first campaign of a province: what the register says of the end of the year before.
create table report_previous (
  campaign text not null references report_campaign,
  code     text not null,
  value    numeric(20, 4) not null,
  primary key (campaign, code)
);
