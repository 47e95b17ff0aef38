-- The head of a body answers for the figures that it reports: what an officer prepares leaves the body when its head has confirmed it.

alter table report_submission drop constraint report_submission_state_check;
alter table report_submission add check (state in ('PENDING', 'OPEN', 'PREPARED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_GIVEN', 'WITHDRAWN'));

-- Versions of cases that were opened before nobody's head was asked for.
alter table report_version add column head_asked boolean not null default false;
alter table report_version add column confirmed_on date;
alter table report_version add column confirmed_by text;
alter table report_version add check (confirmed_on is null or head_asked);

-- A version that lies with the head has not left the body: the day that counts for being late is not there yet.
alter table report_submission drop constraint report_submission_check;
alter table report_submission add check (version > 0 or first_on is null);
