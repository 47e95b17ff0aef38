-- Of which bodies that ended the people concerned have been told who goes on with a plan's tasks: once a plan, body and heir.
create table assignment_succession (
  plan     text not null references plan_programme,
  agency   text not null,                        -- that ended
  heir     text not null,                        -- that goes on
  told_on  date not null,
  primary key (plan, agency, heir)
);

-- Each morning asks which bodies have open tasks.
create index assignment_task_open on assignment_task (agency) where ended_on is null;
