-- Of which kind a line of a plan is: as a coordinator confirmed it, the newest row of a line counts; no kind is a row too.
create table assignment_line_kind (
  id           bigint generated always as identity primary key,
  plan         text        not null references plan_programme,
  step         text        not null,
  kind         text,
  confirmed_by text        not null,
  confirmed_at timestamptz not null
);
create index assignment_line_kind_of on assignment_line_kind (plan, step, id desc);

-- The result sheet of a task; of a continuous one, each period has its own.
create table assignment_sheet (
  id          bigint generated always as identity primary key,
  case_key    text    not null references assignment_task,
  period      text    not null,                  -- last day of the period as ISO; '' for a task that is not continuous
  plan        text    not null,
  year        integer not null,                  -- of the plan, in which its people count once
  kind        text    not null,
  version     integer not null,                  -- of the kind's file when the sheet was opened
  accepted_on date,                              -- from then on its people are counted
  reminded_on date,
  foreign key (kind, version) references assignment_kind (code, version),
  unique (case_key, period)
);
create index assignment_sheet_of_year on assignment_sheet (plan, year, kind);

create table assignment_sheet_row (
  sheet    bigint  not null references assignment_sheet,
  position integer not null,
  cells    jsonb   not null,                     -- column to value: text, number, day as ISO
  primary key (sheet, position)
);
