-- A line of a plan names the work of a room by which it is done, e.g. pilot.interim-review; a plan that names none is read by its words.
alter table plan_task add column work text;
create unique index plan_task_work on plan_task (plan, work) where work is not null;

-- Inspections by quarter, half-year or month: the how-manieth of its year one is; 1 where there is one a year.
alter table pilot_inspection add column part integer not null default 1 check (part between 1 and 12);
alter table pilot_inspection drop constraint pilot_inspection_programme_year_cooperative_key;
alter table pilot_inspection add constraint pilot_inspection_once unique (programme, year, part, cooperative);
