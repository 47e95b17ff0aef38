-- Secret addresses under which a calendar program reads what is due: one a person for the own tasks, and one for each body. Only the hash of
-- an address is kept; a renewed or revoked one is closed, not overwritten.
create table deadline_feed (
  id         bigint generated always as identity primary key,
  person     text not null,                  -- whose address it is; it opens what this person may see at the moment
  agency     text,                           -- the tasks of a body; null: those of the person
  secret     text not null unique,           -- SHA-256 of the address's last part, hexadecimal
  made_at    timestamptz not null,
  read_at    timestamptz,                    -- when a program last read it
  closed_at  timestamptz
);
create unique index deadline_feed_one on deadline_feed (person, coalesce(agency, '')) where closed_at is null;
