-- Where a rehearsal stands. Empty in production; a row here tells a production start that this database was rehearsed on.
create table rehearsal_state (
  only_one  boolean primary key check (only_one),
  stands_at timestamptz not null
);
