-- The papers of a case. Rows of document_paper are never changed: a replacement is a row with the next version in the same series.

create sequence document_paper_id;

create table document_paper (
  id          bigint       primary key default nextval('document_paper_id'),
  series      bigint       not null,      -- id of the first version
  version     integer      not null check (version > 0),
  case_key    varchar(80)  not null check (case_key ~ '^[A-Za-z0-9.-]+$'),
  kind        varchar(80)  not null check (kind ~ '^[A-Za-z0-9._-]+$'),
  title       varchar(200) not null check (title <> ''),
  name        varchar(120) not null check (name <> ''),
  media_type  varchar(100) not null,
  size        bigint       not null check (size > 0),
  sha256      char(64)     not null,
  uploaded_by varchar(255) not null,
  agency      varchar(80),                -- for which the uploader acted; null: a coordinator from outside the case
  uploaded_at timestamptz  not null,
  task_id     varchar(64),
  unique (series, version)
);

-- one series of each kind in a case; only "other" papers may be many
create unique index document_paper_kind on document_paper (case_key, kind, version) where kind <> 'other';
create index document_paper_case on document_paper (case_key, kind);

-- apart from its paper, so that lists never carry it; in the database, so that a paper and its content are there together or not at all
create table document_content (
  paper   bigint primary key references document_paper,
  content bytea  not null
);
-- office files and images are compressed already
alter table document_content alter column content set storage external;

-- what a task asks for, in the order in which the model names it
create table document_requirement (
  task_id   varchar(64)  not null,
  kind      varchar(80)  not null check (kind ~ '^[A-Za-z0-9._-]+$' and kind <> 'other'),
  case_key  varchar(80)  not null check (case_key ~ '^[A-Za-z0-9.-]+$'),
  title     varchar(200) not null check (title <> ''),
  position  integer      not null,
  blocking  boolean      not null,
  made      bigint       not null default nextval('document_paper_id'), -- numbered with the papers: a paper with a higher id came later
  closed_at timestamptz,
  primary key (task_id, kind)
);
create index document_requirement_case on document_requirement (case_key, kind);

-- the agencies a task is or was open to
create table document_task (
  task_id   varchar(64) not null,
  agency    varchar(80) not null,
  case_key  varchar(80) not null check (case_key ~ '^[A-Za-z0-9.-]+$'),
  closed_at timestamptz,
  primary key (task_id, agency)
);
create index document_task_open on document_task (case_key) where closed_at is null;

-- the agencies that may see a case's papers: they have had a task in it or were admitted
create table document_participant (
  case_key varchar(80) not null check (case_key ~ '^[A-Za-z0-9.-]+$'),
  agency   varchar(80) not null,
  since    timestamptz not null,
  primary key (case_key, agency)
);
