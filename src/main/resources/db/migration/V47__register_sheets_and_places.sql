-- A register file is read with all its sheets; what people say about sheets, places and codes is kept with what they said about columns and rows.
alter table cooperative_import
  add column said           jsonb not null default '{}',    -- what people said: columns, answers, sheets, places, places of rows, codes
  add column sheets         jsonb not null default '[]',    -- every sheet with its headings: read, or why it is left
  add column unknown_places jsonb not null default '[]';    -- words for places that are not understood, with the places that may be meant

update cooperative_import set said = jsonb_build_object('columns', chosen, 'answers', answers);

alter table cooperative_import drop column chosen, drop column answers, drop column other_sheets;

-- A row is known by its line: its number through all sheets. Of the first sheet it is the number that Excel shows.
alter table cooperative_import_row
  add column sheet  text not null default '',
  add column line   integer,
  add column places text[] not null default '{}';           -- places where it may be, where the row does not tell for sure

update cooperative_import_row r set line = r.row, sheet = i.sheet from cooperative_import i where i.id = r.import;

alter table cooperative_import_row
  alter column line set not null,
  alter column sheet drop default,
  drop constraint cooperative_import_row_pkey,
  add primary key (import, line);

drop index cooperative_import_row_state;
create index cooperative_import_row_state on cooperative_import_row (import, state, line);
drop index cooperative_import_row_doubtful;
create index cooperative_import_row_doubtful on cooperative_import_row (import, line) where doubts <> '[]';

-- What the words for a place mean that the organisation does not know by itself; a person said so once.
create table cooperative_place_words (
  words     text primary key,                               -- small letters, tones at the end of their word
  place     text not null,
  chosen_by text not null,
  chosen_at timestamptz not null
);
