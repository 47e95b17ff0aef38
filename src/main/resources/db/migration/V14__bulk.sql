-- One work on many cases. An item is decided in the transaction that does its work; what is WAITING after a crash was not done.
create table bulk_run (
  id          bigint generated always as identity primary key,
  kind        text not null,                             -- which work
  title       text not null,
  started_by  text not null,
  started_at  timestamptz not null,
  finished_at timestamptz                                -- every item is decided
);

create index bulk_run_unfinished on bulk_run (id) where finished_at is null;

create table bulk_parameter (
  run   bigint not null references bulk_run,
  name  text not null,
  value text not null,
  primary key (run, name)
);

create table bulk_item (
  run      bigint not null references bulk_run,
  position integer not null,
  item     text not null,                                -- key of the case
  state    text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED')),
  result   text,
  reason   text,
  primary key (run, position),
  unique (run, item),
  check ((state = 'DONE') = (result is not null)),
  check ((state = 'REFUSED') = (reason is not null))
);

create index bulk_item_waiting on bulk_item (run, position) where state = 'WAITING';
