-- The register of numbers takes what every programme issues: numbers that the system drew, and those that a paper register gave.
alter table issuance_number drop constraint report_number_pkey;
alter table issuance_number drop constraint report_number_document_fkey;
alter table issuance_number rename column document to case_key;
alter table issuance_number add column id bigint generated always as identity primary key;
alter table issuance_number alter column number drop not null;                  -- what was typed may name none
alter table issuance_number add column given text;                              -- as it was typed; null: drawn by the system
alter table issuance_number add check (number is not null or given is not null);
create unique index issuance_number_of on issuance_number (body, kind, year, number);
create unique index issuance_number_given on issuance_number (body, kind, year, lower(given));
create index issuance_number_case on issuance_number (case_key);

-- One decision may concern several cases.
create table issuance_number_use (
  number      bigint not null references issuance_number,
  case_key    text not null,
  subject     text not null,
  actor       text,
  recorded_at timestamptz not null,
  primary key (number, case_key)
);

-- Drawn before the step that issues the document ends, so that the signed and stamped paper bears it; the step then takes it up.
alter table issuance_number add column ahead boolean not null default false;
