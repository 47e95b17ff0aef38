-- Says when what a server keeps in memory of a table has to be read again.
create table revision (
  name   text primary key,
  number bigint not null
);
insert into revision (name, number) values ('organisation', 0), ('calendar', 0);

-- What was declared of single days, beside the official yearly table; never overwritten. The last word on a day counts.
create table calendar_change (
  id          integer generated always as identity primary key,
  day         date not null,
  kind        text not null check (kind in ('OFF', 'WORKED', 'WITHDRAWN')),   -- WITHDRAWN: as the yearly table or the law has it
  reason      text not null,
  source      text not null,                -- the paper that declares it
  declared_on date not null,
  declared_by text not null,
  check (kind <> 'OFF' or extract(year from day) >= 2000)
);

create index calendar_change_day on calendar_change (day);

-- Terms that a declared day moved.
create table deadline_moved_term (
  task_id      text    not null references deadline_task,
  change       integer not null,            -- calendar_change
  moved_on     date    not null,
  old_due      date    not null,
  new_due      date    not null check (new_due <> old_due),
  old_plan_due date,
  new_plan_due date,
  primary key (task_id, change)
);

create index deadline_moved_term_change on deadline_moved_term (change);
