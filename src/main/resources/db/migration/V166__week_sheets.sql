-- What leaders had before them at each weekly meeting. Several of a day are all kept.
create table briefing_sheet (
  id       bigint generated always as identity primary key,
  scope    text        not null,             -- 'toan-tinh' or the code of a body
  name     text        not null,             -- what it was called on the day
  day      date        not null,
  monday   date        not null,             -- of the week for which the round drew it up; of others the week in which it was asked for
  of_round boolean     not null,
  made_by  text,                             -- who asked for it; null: the round
  made_at  timestamptz not null,
  template integer     not null,             -- version of the Word template by which it is written
  content  jsonb       not null,
  check (of_round = (made_by is null))
);
create unique index briefing_sheet_of_week on briefing_sheet (scope, monday) where of_round;
create index briefing_sheet_newest on briefing_sheet (scope, id desc);

-- Finished work of a week is found among all that was ever finished.
create index deadline_task_done on deadline_task (closed_on) where state = 'DONE';
