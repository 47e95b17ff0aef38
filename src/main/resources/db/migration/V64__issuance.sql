-- The documents of the yearly report become documents of any case: their tables move to the room that issues them, with all their rows.
alter table report_document rename to issuance_document;
alter table issuance_document rename column campaign to parent;                 -- key of the case for which it is written
alter table issuance_document rename column level to series;                    -- documents of one series are signed alike
alter table issuance_document drop constraint report_document_campaign_fkey;
alter table issuance_document drop constraint report_document_level_check;
alter table issuance_document drop constraint report_document_key_check;
alter table issuance_document add check (key ~ '^[A-Za-z0-9.-]+$');
alter table issuance_document add column kind text;
update issuance_document set kind = case when key ~ '-DC\d+$' then 'CV' else 'BC' end;
alter table issuance_document alter column kind set not null;

alter table report_document_version rename to issuance_version;
alter table report_document_record rename to issuance_record;
alter table report_number_series rename to issuance_number_series;
alter table report_number rename to issuance_number;
alter table report_number_taken rename to issuance_number_taken;
alter table report_template rename to issuance_template;
alter table report_ground rename to issuance_ground;

-- Which kinds of documents there are (NĐ 30/2020 Phụ lục III) and which templates, the application says.
alter table issuance_number_series drop constraint report_number_series_kind_check;
alter table issuance_template drop constraint report_template_name_check;
