-- Why a set of indicators was changed, in the words of whoever changed it; older versions have none.
alter table report_indicator_set add column reason text;
