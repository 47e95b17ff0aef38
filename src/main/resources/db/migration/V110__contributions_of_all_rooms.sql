-- What bodies bring to work that others lead, of all rooms in one table; what the pilot and the tasks of plans asked so far goes over.
create table contribution_part (
  case_key    text not null check (case_key ~ '^[A-Za-z0-9.-]+$'),
  agency      text not null,                     -- as it was when it was asked
  room        text not null,                     -- that asks
  owner       text not null,                     -- of the work: the programme, the task of a plan
  step        text not null default '',          -- of the owner's work; '' for the whole
  period      text not null default '',          -- of a work that comes back
  question    text,                              -- what is asked beyond the plan's own words
  asked_on    date not null,
  asked_by    text,                              -- login name; null where the plan itself asks
  due         date not null,
  kind        text check (kind in ('OPINION', 'CONTRIBUTION', 'NOTHING', 'NOT_NEEDED')),
  answer      text,
  answered_on date,
  answered_by text,
  primary key (case_key, agency),
  unique (room, owner, step, period, agency),
  check ((kind is null) = (answered_on is null))
);

insert into contribution_part (case_key, agency, room, owner, step, period, asked_on, due, kind, answer, answered_on, answered_by)
select key, agency, 'pilot', programme, step, period, asked_on, due, kind, answer, answered_on, answered_by from pilot_contribution;

insert into contribution_part (case_key, agency, room, owner, question, asked_on, asked_by, due, kind, answer, answered_on, answered_by)
select case_key, agency, 'assignment', case_key, question, asked_on, asked_by, due, kind, answer, answered_on, answered_by from assignment_contribution;

-- a task that has ended before waits for nobody
update contribution_part c set kind = 'NOT_NEEDED', answered_on = t.ended_on
  from assignment_task t where c.room = 'assignment' and t.key = c.owner and t.ended_on is not null and c.kind is null;

drop table pilot_contribution;
drop table assignment_contribution;
