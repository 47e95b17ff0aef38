-- A step that was opened before the plan's own day, by whom and why.
create table pilot_early_opening (
  programme  text not null references pilot_programme,
  work       text not null,                     -- e.g. pilot.list
  day        date not null,
  reason     text not null,
  decided_by text,
  primary key (programme, work)
);
