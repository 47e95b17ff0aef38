-- Which tables of rows the open tasks of a case ask for. The rows themselves lie in the tables of the room that owns them.
create table casetable_requirement (
  task_id   varchar(64) not null,
  name      varchar(80) not null check (name ~ '^[a-z][a-z0-9-]*$'),
  case_key  varchar(80) not null check (case_key ~ '^[A-Za-z0-9.-]+$'),
  position  integer     not null,
  blocking  boolean     not null,           -- the task cannot be completed while something is missing in the table
  closed_at timestamptz,
  primary key (task_id, name)
);

create index casetable_requirement_open on casetable_requirement (case_key, name) where closed_at is null;
