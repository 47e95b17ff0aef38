-- What happened to somebody's tasks by another's hand, until the next letter about it has been written.
create table deadline_news (
  id      bigint generated always as identity primary key,
  task_id text        not null references deadline_task,
  person  text        not null,
  what    text        not null check (what in ('GIVEN', 'RETURNED', 'TAKEN')),
  actor   text,                              -- login name; null: a process did it
  at      timestamptz not null,
  told_at timestamptz
);
create index deadline_news_untold on deadline_news (at) where told_at is null;
