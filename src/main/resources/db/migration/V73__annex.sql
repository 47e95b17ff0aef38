-- Annexes as they were read: the plan as it was understood and mended so far, and every cell with its doubt until somebody decides.
create table annex_reading (
  id bigint generated always as identity primary key,
  plan text not null,
  file text not null,
  content text not null,
  read_by text not null,
  read_at timestamptz not null,
  ended_at timestamptz,
  kept_version integer
);
comment on column annex_reading.ended_at is 'kept as a version of the plan, or taken over by another reading of it';
create unique index annex_reading_open on annex_reading (plan) where ended_at is null;

create table annex_cell (
  reading bigint not null references annex_reading,
  position integer not null,
  task text not null,
  field text not null,
  source text not null,
  place text not null,
  doubt text,
  confirmed_by text,
  confirmed_at timestamptz,
  primary key (reading, position)
);
