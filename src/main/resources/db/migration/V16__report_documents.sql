-- The documents of the yearly report: each version as it was written, the numbers under which they were issued (NĐ 30/2020/NĐ-CP Điều 15),
-- the office's templates. Nothing is overwritten; a document that was replaced or corrected stays, and the one that does it names it.
create table report_document (
  key           text primary key check (key ~ '^BC-[A-Za-z0-9]+-\d{4}-VB[12](-(TT|DC)\d+)?$'),   -- business key of its process
  campaign      text not null references report_campaign,
  level         text not null check (level in ('ALLIANCE', 'PROVINCE')),
  corrects      text references report_document,        -- the issued document that this one replaces (TT) or corrects (DC), Điều 18.3
  error         text,                                   -- what is wrong with that one
  step          text not null check (step in ('DRAFTING', 'CONTENT_CHECK', 'FORMAT_CHECK', 'SIGNING', 'ISSUING', 'ISSUED')),
  opened_on     date not null,
  version       integer not null check (version >= 0),
  return_reason text,
  signed_on     date,
  issued_on     date,
  paper_number  text,                                   -- e.g. 07/BC-LMHTX
  check ((step = 'ISSUED') = (issued_on is not null)),
  check ((issued_on is null) = (paper_number is null)),
  check (issued_on >= signed_on),
  check ((corrects is null) = (error is null))
);

create index report_document_campaign on report_document (campaign);
-- Never two corrections of one document at a time.
create unique index report_document_correction on report_document (corrects) where step <> 'ISSUED';

create table report_document_version (
  document    text not null references report_document,
  version     integer not null check (version > 0),
  stage       text not null check (stage in ('DRAFT', 'SIGNED', 'ISSUED')),
  content     jsonb not null,                           -- figures and text from which the file was written
  docx        bytea not null,
  template    integer not null,                         -- version of the office's template; 0: the one that comes with the application
  actor       text,
  day         date not null,
  recorded_at timestamptz not null,
  primary key (document, version)
);

create table report_document_record (
  id          bigint generated always as identity primary key,
  document    text not null references report_document,
  what        text not null,
  decision    text,
  content     text,
  actor       text,
  day         date not null,
  recorded_at timestamptz not null
);

create index report_document_record_of on report_document_record (document, id);

-- Numbers restart from 01 each year, for each body and kind of document; whoever draws one holds the row until the document is issued.
create table report_number_series (
  body text not null,
  kind text not null check (kind in ('BC', 'CV')),
  year integer not null check (year between 2000 and 2200),
  last integer not null check (last >= 0),
  primary key (body, kind, year)
);

create table report_number (
  body         text not null,
  kind         text not null,
  year         integer not null,
  number       integer not null check (number > 0),
  paper_number text not null,
  document     text not null references report_document,
  subject      text not null,
  day          date not null,
  actor        text,
  recorded_at  timestamptz not null,
  primary key (body, kind, year, number),
  foreign key (body, kind, year) references report_number_series
);

-- Where the paper register stood when somebody said so; numbers up to it were used outside the system.
create table report_number_taken (
  id          bigint generated always as identity primary key,
  body        text not null,
  kind        text not null,
  year        integer not null,
  last        integer not null check (last > 0),
  actor       text,
  recorded_at timestamptz not null
);

create table report_template (
  name        text not null check (name in ('annual-report', 'correction-letter')),
  version     integer not null check (version > 0),
  content     bytea not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (name, version)
);

-- Legal grounds that a report of a day begins with; whoever drafts may change them.
create table report_ground (
  position integer primary key,
  text     text not null,
  since    date not null,
  until    date                                         -- first day on which it no longer counts
);

insert into report_ground (position, text, since, until) values
  (1, 'Căn cứ Luật Hợp tác xã ngày 20 tháng 11 năm 2012', '2013-07-01', '2024-07-01'),
  (2, 'Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023', '2024-07-01', null),
  (3, 'Căn cứ Nghị định số 113/2024/NĐ-CP ngày 12 tháng 9 năm 2024 của Chính phủ quy định chi tiết một số điều của Luật Hợp tác xã', '2024-11-01', null);

-- How many working days before the day of issue each step ends; no law says so, shown to people as "cần xác nhận" until somebody has.
create table report_step_term (
  step         text primary key check (step in ('DRAFTING', 'CONTENT_CHECK', 'FORMAT_CHECK', 'SIGNING', 'ISSUING')),
  working_days integer not null check (working_days >= 0),
  confirmed    boolean not null
);

insert into report_step_term (step, working_days, confirmed) values
  ('DRAFTING', 4, false), ('CONTENT_CHECK', 3, false), ('FORMAT_CHECK', 2, false), ('SIGNING', 1, false), ('ISSUING', 0, true);
