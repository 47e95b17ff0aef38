-- The three-phase pilot: where it stands. What was decided by whom and when is pilot_record; nothing there is ever changed.
create table pilot_programme (
  code                   text primary key references plan_programme,   -- the plan's code and the process's business key
  province               text not null,
  stage                  text not null check (stage in ('PREPARING', 'REGISTRATION', 'SUMMARISED', 'LIST_SUBMITTED', 'LIST_RETURNED', 'REEVALUATION',
                           'LIST_APPROVED', 'SELECTED', 'NOTHING_SELECTED', 'CONCLUDED')),
  round                  integer not null check (round > 0),             -- of registration; an extension opens the next
  started_on             date not null,
  registration_due       date,
  list_approved_on       date,
  completion_approved_on date,
  concluded_on           date
);

create table pilot_phase (
  programme   text not null references pilot_programme,
  phase       integer not null check (phase between 1 and 3),
  opened_on   date not null,
  accepted_on date,
  primary key (programme, phase),
  check (accepted_on >= opened_on)
);

-- A term that an extension moved; the newest row of a step counts.
create table pilot_due_change (
  id         bigint generated always as identity primary key,
  programme  text not null references pilot_programme,
  step       text not null,
  due        date not null,
  decided_on date not null
);

create table pilot_dossier (
  key              text primary key,
  programme        text not null references pilot_programme,
  number           integer not null,
  round            integer not null,
  cooperative      text not null references cooperative,
  stage            text not null check (stage in ('INVITED', 'DECLINED', 'SUBMITTED', 'SUPPLEMENT', 'ACCEPTED', 'ASSESSED', 'ELIGIBLE', 'INELIGIBLE', 'LATE')),
  model            text,                        -- m01 … as listed by the plan
  supplement_due   date,
  reason           text,                        -- why papers are asked for again, or why the dossier ended without success
  eligible         boolean,                     -- what the conditions say, before the alliance confirms it
  self_score       numeric(4, 1),
  verdict          text check (verdict in ('RANK', 'EXCLUDE')),
  priority_points  integer check (priority_points between 0 and 100),
  priority_reason  text,
  priority_criteria text,
  rank             integer,
  approved         boolean,
  outcome          text,
  unique (programme, number),
  unique (programme, round, cooperative)
);

-- Every condition that was compared, with the figure; a new assessment of a dossier is a further set of rows.
create table pilot_condition (
  dossier    text not null references pilot_dossier,
  assessment integer not null,
  position   integer not null,
  name       text not null,
  figure     text not null,
  threshold  text not null,
  met        boolean not null,
  finding    text,
  assessed_on date not null,
  primary key (dossier, assessment, position)
);

-- The list of pilot co-operatives by day, [from_day, until_day).
create table pilot_member (
  id          bigint generated always as identity primary key,
  programme   text not null references pilot_programme,
  cooperative text not null references cooperative,
  from_day    date not null,
  until_day   date,
  basis       text,                             -- deciding document
  check (until_day >= from_day)
);

create unique index pilot_member_once on pilot_member (programme, cooperative) where until_day is null;

-- Something one body hands in and another accepts or gives back: a draft, a list, a yearly report.
create table pilot_approval (
  case_key        text not null,
  subject         text not null,
  programme       text not null references pilot_programme,
  stage           text not null check (stage in ('SUBMITTED', 'RETURNED', 'ACCEPTED')),
  content         text,
  sent_number     text,                         -- document with which it was handed in
  decision_number text,                         -- document that accepts it
  reason          text,                         -- why it was given back
  submitted_on    date not null,
  decided_on      date,
  primary key (case_key, subject)
);

create table pilot_inspection (
  key             text primary key,
  programme       text not null references pilot_programme,
  cooperative     text not null references cooperative,
  year            integer not null,
  score           numeric(4, 1) not null check (score between 0 and 100),
  criteria_met    integer not null check (criteria_met between 0 and 100),
  findings        text not null,
  obstacles       text,
  proposal        text not null check (proposal in ('continue', 'remove', 'replace')),
  proposal_reason text,
  standing        text not null,
  advice          text,
  inspected_on    date not null,
  unique (programme, year, cooperative)
);

create table pilot_duty_report (
  key          text not null,
  programme    text not null references pilot_programme,
  step         text not null,
  period_from  date not null,
  period_until date not null,                   -- last day
  missed       boolean not null,
  work_done    text,
  results      text,
  obstacles    text,
  reported_on  date not null,
  primary key (key, period_from)
);

create table pilot_change (
  key             text primary key,
  programme       text not null references pilot_programme,
  number          integer not null,
  cooperative     text not null references cooperative,
  stage           text not null check (stage in ('OPENED', 'PROPOSED', 'APPRAISED', 'RETURNED', 'APPROVED', 'KEPT', 'APPLIED')),
  kind            text check (kind in ('remove', 'replace')),
  reason          text not null,
  return_reason   text,
  decision_number text,
  replacement     text references cooperative,
  opened_on       date not null,
  unique (programme, number)
);

create unique index pilot_change_open on pilot_change (programme, cooperative) where stage not in ('KEPT', 'APPLIED');

create table pilot_record (
  id              bigint generated always as identity primary key,
  programme       text not null references pilot_programme,
  case_key        text not null,
  what            text not null,                -- as people read it
  decision        text,
  content         text,
  document_number text,
  actor           text,                         -- user; null where the system acted
  day             date not null,
  recorded_at     timestamptz not null
);

create index pilot_record_case on pilot_record (programme, id);
