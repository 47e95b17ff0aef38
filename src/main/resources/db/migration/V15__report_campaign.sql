-- The yearly report: indicator sets, campaigns, what each body reported. Every version of a set, of a submission and of a figure stays.
create table report_indicator_set (
  year        integer not null check (year between 2000 and 2200),
  version     integer not null check (version > 0),
  content     text not null,                            -- as it was handed in, YAML or JSON
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (year, version)
);

create table report_campaign (
  key           text primary key check (key ~ '^BC-[A-Za-z0-9]+-\d{4}$'),   -- business key of its process
  province      text not null,                          -- place code on the day of opening
  year          integer not null check (year between 2000 and 2200),
  opened_on     date not null,
  as_of         date not null,                          -- day of the register's figures
  plan_due      date not null,                          -- by when bodies report, as it is set
  due           date not null,                          -- the working day on which that ends
  closes_on     date not null,                          -- last day on which the report waits for bodies
  outer_due     date not null,                          -- last working day strictly before 10 December, or what is set
  ends_on       date not null,                          -- last day on which anything is taken in
  indicators    text not null,                          -- the indicator set, frozen
  unassigned    integer not null,                       -- co-operatives for whose place no body reports
  closed_on     date,                                   -- the figures went into the report
  ended_on      date,                                   -- both documents are sent
  unique (province, year),
  check (opened_on <= due and due <= closes_on and closes_on <= ends_on)
);

create table report_submission (
  key          text primary key check (key ~ '^[A-Za-z0-9.-]+$'),
  campaign     text not null references report_campaign,
  agency       text not null,                           -- as it was when the campaign opened
  level        text not null check (level in ('so', 'huyen', 'xa', 'htx-pilot')),
  name         text not null,
  place        text not null,
  previous     text references report_submission,       -- of the year before, by this body or the one whose work it took over
  state        text not null check (state in ('PENDING', 'OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_GIVEN')),
  opened_on    date,
  version      integer not null check (version >= 0),   -- versions handed in so far
  submitted_on date,                                    -- of the newest version
  first_on     date,                                    -- of the first version: what counts for being late
  accepted_on  date,
  unique (campaign, agency),
  check ((version = 0) = (first_on is null))
);

create index report_submission_state on report_submission (campaign, state);

-- What was pre-filled when the campaign opened.
create table report_prefill (
  submission text not null references report_submission,
  code       text not null,
  value      numeric(20, 4) not null,
  primary key (submission, code)
);

-- What was entered, the newest row of a figure counts; null takes an entry back.
create table report_entry (
  id          bigint generated always as identity primary key,
  submission  text not null references report_submission,
  code        text not null,
  value       numeric(20, 4),
  explanation text,
  entered_by  text,
  entered_at  timestamptz not null
);

create index report_entry_of on report_entry (submission, code, id);

-- A version as it was handed in and judged.
create table report_version (
  submission   text not null references report_submission,
  version      integer not null check (version > 0),
  submitted_on date not null,
  submitted_by text,
  obstacles    text,
  remarks      text,
  decision     text check (decision in ('ACCEPTED', 'RETURNED')),
  reason       text,
  decided_on   date,
  decided_by   text,
  primary key (submission, version),
  check ((decision is null) = (decided_on is null))
);

create table report_figure (
  submission  text not null,
  version     integer not null,
  code        text not null,
  value       numeric(20, 4),
  explanation text,
  primary key (submission, version, code),
  foreign key (submission, version) references report_version
);

-- The register by sector on the day of the campaign's figures.
create table report_sector (
  campaign text not null references report_campaign,
  sector   text not null,
  code     text not null,
  value    numeric(20, 4),
  primary key (campaign, sector, code)
);

-- The updates of the national information system at the end of the year (TT 09/2024/TT-BKHĐT Điều 6, 7).
create table report_update (
  key       text primary key check (key ~ '^[A-Za-z0-9.-]+$'),
  campaign  text not null references report_campaign,
  agency    text not null,
  duty      text not null check (duty in ('COOPERATIVE', 'REGISTRY', 'PROVINCE')),
  place     text not null,
  plan_due  date not null,
  due       date not null,
  opened_on date,
  done_on   date,
  note      text,
  unique (campaign, agency)
);
