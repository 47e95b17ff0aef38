-- The run that takes back what a run did.
alter table bulk_run add column undone_by bigint references bulk_run;
