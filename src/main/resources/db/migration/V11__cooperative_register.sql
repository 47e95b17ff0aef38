-- The register as offices keep it: what an Excel file tells of a co-operative, debts by class of creditor, and each file that was taken in.
-- Amounts keep single đồng (six decimals of a million), areas single square metres.
alter table cooperative_entry
  alter column capital_million type numeric(20, 6),
  alter column area_ha type numeric(16, 4),
  alter column services type numeric(10),
  add column kind                    text not null default 'HTX' check (kind in ('HTX', 'LIEN_HIEP')),
  add column tax_code                text check (tax_code ~ '^\d{10}(-\d{3})?$'),
  add column registration_number     text,
  add column address                 text,
  add column founded_on              date,
  add column charter_capital_million numeric(20, 6) check (charter_capital_million >= 0),
  add column size_class              text check (size_class in ('SIEU_NHO', 'NHO', 'VUA', 'LON')),   -- Luật Hợp tác xã 2023 Điều 16
  add column last_meeting_on         date,                                       -- last general meeting of the members
  add column months_inactive         integer check (months_inactive >= 0),       -- as the office reported them; inactive_since is what counts
  add column inactive_since          date,
  add column dormant                 boolean not null default false;             -- found not to work, whatever its legal status

alter table cooperative_entry alter column kind drop default, alter column dormant drop default;

update cooperative_entry e set founded_on = c.founded_on from cooperative c where c.code = e.cooperative;
alter table cooperative drop column founded_on;

-- What a search looks into: name and codes, small letters without diacritics.
alter table cooperative_entry add column search text generated always as (
  lower(replace(replace(regexp_replace(
    normalize(name || ' ' || cooperative || ' ' || coalesce(tax_code, '') || ' ' || coalesce(registration_number, ''), NFD),
    '[\u0300-\u036F]', '', 'g'), 'Đ', 'D'), 'đ', 'd'))) stored;

create index cooperative_entry_place on cooperative_entry (place);

alter table cooperative_year
  alter column revenue_million type numeric(20, 6),
  alter column profit_million type numeric(20, 6),
  add column rank text check (rank in ('TOT', 'KHA', 'TRUNG_BINH', 'YEU', 'KHONG_XEP_LOAI'));

-- A status that a procedure or an officer decided is not undone by a file; one that came with a file is.
alter table cooperative_status_change add column decided boolean not null default false;
alter table cooperative_status_change alter column decided drop default;

-- What is owed to a class of creditors on a day; the newest row of a class counts.
create table cooperative_debt (
  id             bigint generated always as identity primary key,
  cooperative    text not null references cooperative,
  creditor       text not null check (creditor in ('THUE', 'BHXH', 'NGUOI_LAO_DONG', 'NGAN_HANG', 'QUY_HTPT', 'KHAC')),
  amount_million numeric(20, 6) not null check (amount_million >= 0),
  day            date not null,
  source         text not null,
  recorded_at    timestamptz not null
);

create index cooperative_debt_newest on cooperative_debt (cooperative, creditor, day desc, id desc);

-- A register file: first looked at, then, if somebody confirms, written. The marks are the newest rows that the preview knew.
create table cooperative_import (
  id           bigint generated always as identity primary key,
  file_name    text not null,
  sheet        text not null,
  day          date not null,
  uploaded_by  text not null,
  uploaded_at  timestamptz not null,
  headings     text[] not null,
  notes        text[] not null,
  added        integer not null,
  changed      integer not null,
  unchanged    integer not null,
  refused      integer not null,
  entry_mark   bigint not null,
  year_mark    bigint not null,
  debt_mark    bigint not null,
  status_mark  bigint not null,
  confirmed_by text,
  confirmed_at timestamptz,
  check ((confirmed_by is null) = (confirmed_at is null))
);

create table cooperative_import_row (
  import   bigint not null references cooperative_import on delete cascade,
  row      integer not null,                        -- number of the row in the sheet
  state    text not null check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  code     text,
  name     text,
  changes  jsonb not null,
  problems jsonb not null,
  told     jsonb,                                   -- what confirming writes
  cells    jsonb,                                   -- a refused row as it was sent
  primary key (import, row)
);

create index cooperative_import_row_state on cooperative_import_row (import, state, row);
