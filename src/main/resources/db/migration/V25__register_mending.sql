-- A register file can be mended before it is confirmed: it is kept until then, with the meaning of columns and the answers that people chose.
alter table cooperative_import
  add column asked        integer not null default 0,     -- rows that may be about a co-operative of the register: a person decides
  add column doubtful     integer not null default 0,     -- accepted rows that somebody should look at
  add column content      bytea,                          -- the file, until it is confirmed or forgotten
  add column columns      jsonb not null default '[]',    -- every column with its samples and how it was understood
  add column chosen       jsonb not null default '{}',    -- column → what it tells, where a person said so
  add column answers      jsonb not null default '{}',    -- row → code of the co-operative that it is about, or 'new'
  add column other_sheets text[] not null default '{}';

alter table cooperative_import_row
  drop constraint cooperative_import_row_state_check,
  add constraint cooperative_import_row_state_check check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED', 'ASKED')),
  add column doubts     jsonb not null default '[]',
  add column candidates text[] not null default '{}',     -- co-operatives that an asked row may be about
  add column other_code text;                             -- a code under which the office keeps this co-operative, beside ours

create index cooperative_import_row_doubtful on cooperative_import_row (import, row) where doubts <> '[]';

-- What a heading means that the register does not know by itself; a person said so once.
create table cooperative_heading (
  heading   text primary key,                             -- its words, without diacritics, years and units
  choice    text not null,
  chosen_by text not null,
  chosen_at timestamptz not null
);

-- Further codes by which offices call a co-operative.
create table cooperative_other_code (
  code        text primary key,
  cooperative text not null references cooperative,
  source      text not null,
  recorded_at timestamptz not null
);

-- A value that was taken in though it is doubtful, until somebody confirms or corrects it.
create table cooperative_doubt (
  id          bigint generated always as identity primary key,
  cooperative text not null references cooperative,
  field       text not null,                              -- key of the figure, e.g. taxCode
  value       text not null,                              -- as the file wrote it
  sentence    text not null,
  source      text not null,                              -- file and cell
  raised_at   timestamptz not null,
  settled     text check (settled in ('CONFIRMED', 'CORRECTED')),
  settled_by  text,
  settled_at  timestamptz,
  check ((settled is null) = (settled_by is null) and (settled is null) = (settled_at is null))
);

create unique index cooperative_doubt_once on cooperative_doubt (cooperative, field, sentence);
create index cooperative_doubt_open on cooperative_doubt (cooperative) where settled is null;

-- Days of which only the month or the year is known: field → '2014' or '2014-06'. The day beside it is the bound that counts for terms.
alter table cooperative_entry add column part_days jsonb not null default '{}';
