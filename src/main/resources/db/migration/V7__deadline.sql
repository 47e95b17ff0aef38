-- One row for every user task that was ever open, kept in the engine's own transaction: our pages and the daily round read this instead of
-- joining the engine's tables.
create table deadline_task (
  task_id          text primary key,
  case_key         text not null,            -- business key of the task's own process
  case_title       text not null,            -- what people call the case; its key where it has no name
  process_key      text not null,
  process_instance text not null,
  task_key         text not null,            -- id of the user task in the model
  title            text not null,
  agency           text,                     -- first candidate group
  assignee         text,
  opened_on        date not null,
  plan_due         date,                     -- the plan's own day, before free days are considered
  due              date,                     -- the day at whose end the task is due
  state            text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
  closed_on        date,
  closed_by        text,
  check ((state = 'OPEN') = (closed_on is null))
);

create index deadline_task_open on deadline_task (agency, due) where state = 'OPEN';
create index deadline_task_due on deadline_task (due) where state = 'OPEN';
create index deadline_task_case on deadline_task (case_key);

-- Open work of an agency that ended, passed on to its successor.
create table deadline_handover (
  task_id     text not null references deadline_task,
  day         date not null,
  from_agency text not null,
  to_agency   text not null check (to_agency <> from_agency),
  released    text,                          -- who had claimed the task, if it had to be given back
  primary key (task_id, day)
);

-- One digest a person and day, whatever is run twice: the primary key holds that.
create table deadline_digest (
  person  text not null,
  day     date not null,
  round   text not null,                     -- process instance of the daily round that drew it up
  sent_at timestamptz,                       -- when SMTP (or the rehearsal's inbox) took it
  primary key (person, day)
);

create index deadline_digest_round on deadline_digest (round);

-- What a digest says; told once its digest was sent.
create table deadline_reminder (
  person  text not null,
  day     date not null,
  task_id text not null references deadline_task,
  stage   text not null check (stage in ('SEVEN_DAYS', 'THREE_DAYS', 'TODAY', 'OVERDUE', 'ESCALATED')),
  due     date not null,                     -- a task with a new due day is told anew
  primary key (person, day, task_id),
  foreign key (person, day) references deadline_digest
);

create index deadline_reminder_task on deadline_reminder (task_id);
