-- The year for which a yearly task's result counts: a report for 2022 may be sent on 3 January 2023. Null: the year of its day.
alter table plan_result add column year integer check (year between 2000 and 2100);

update plan_result set year = substring(note from '^(?:Báo cáo năm|Năm) (2[01][0-9]{2})')::integer where note ~ '^(Báo cáo năm|Năm) 2[01][0-9]{2}';
