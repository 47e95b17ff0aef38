-- Files that a mail brings, kept with it until it has left and as the record of what was sent.
create table mail_attachment (
  recipient text    not null,
  day       date    not null,
  kind      text    not null,
  position  integer not null,
  name      text    not null,
  type      text    not null,
  content   bytea   not null,
  primary key (recipient, day, kind, position),
  foreign key (recipient, day, kind) references mail_message
);

-- Which sorts of letters somebody wishes; the newest row of a person and topic counts.
create table mail_choice (
  id        bigint generated always as identity primary key,
  person    text        not null,
  topic     text        not null,
  wanted    boolean     not null,
  chosen_at timestamptz not null
);
create index mail_choice_newest on mail_choice (topic, person, id desc);

-- What the office allows of a topic; the newest row counts, without one what the application proposes.
create table mail_topic_rule (
  id          bigint generated always as identity primary key,
  topic       text        not null,
  rule        text        not null check (rule in ('ALWAYS', 'ON', 'OFF', 'NEVER')),
  set_by      text        not null,
  set_by_name text        not null,
  set_at      timestamptz not null
);
