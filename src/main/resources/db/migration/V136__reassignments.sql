-- Tasks that change hands together: what was chosen, for whom, why, and what became of each. Rows are added and marked, never changed otherwise.
create table reassignment (
  id         bigint generated always as identity primary key,
  targets    text[]      not null,             -- login names among whom the tasks are dealt out; empty: back to the body
  reason     text        not null,
  drawn_by   text        not null,
  drawn_at   timestamptz not null,
  run        bigint                            -- of the room bulk; null: only looked at so far
);

create table reassignment_item (
  reassignment bigint      not null references reassignment,
  position     int         not null,
  task_id      text        not null,
  case_key     text        not null,
  case_title   text        not null,
  title        text        not null,
  post         text        not null,
  holder       text,                           -- who had it when it was looked at
  target       text,                           -- who gets it; null: nobody, it lies with the body
  due          date,
  refusal      text,                           -- why it cannot change hands
  done_at      timestamptz,
  undone_at    timestamptz,
  primary key (reassignment, position)
);
