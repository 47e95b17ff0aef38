-- Official plans as they were published, the tasks of their annex and what has been achieved.
create table plan_programme (
  code         text primary key check (code ~ '^[A-Za-z0-9.-]+$'),
  title        text not null,
  issuer       text not null,
  number       text,
  issued_on    date,
  province     text not null,
  period_start date not null,
  period_end   date not null,
  version      integer not null,
  check (period_start <= period_end)
);

-- Every text under which a plan was loaded; the programme runs on the newest.
create table plan_version (
  plan      text not null references plan_programme,
  version   integer not null,
  file      text not null,
  content   text not null,
  loaded_at timestamptz not null,
  primary key (plan, version)
);

create table plan_task (
  plan               text not null references plan_programme,
  id                 text not null,
  position           integer not null,              -- order in the annex
  step               text not null,                 -- the id after the plan's own prefix
  number             text not null,                 -- as printed
  kind               text not null check (kind in ('group', 'task')),
  title              text not null,
  parent             text,
  phase              integer,
  lead               text,
  coordinating       text[] not null,
  start_on           date,
  planned_due        date,                          -- the plan's own day
  effective_due      date,                          -- the working day on which it ends
  strictly_before    text,                          -- month-day, "trước ngày"
  due_text           text,                          -- the source's own words
  recurring          text,
  product            text,
  target_quantity    numeric,
  target_unit        text,
  target_op          text,
  reading_confidence text,
  primary key (plan, id),
  unique (plan, step),
  foreign key (plan, parent) references plan_task deferrable initially deferred
);

create table plan_result (
  id              bigint generated always as identity primary key,
  plan            text not null references plan_programme,
  step            text not null,
  day             date not null,
  quantity        numeric not null check (quantity >= 0),
  document_number text,
  note            text,
  recorded_by     text,
  recorded_at     timestamptz not null
);

create index plan_result_task on plan_result (plan, step, id);
