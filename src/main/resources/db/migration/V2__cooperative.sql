-- The register of co-operatives. Nothing is overwritten: what the register says from a day on, figures of a year and legal status are rows of
-- history, and the newest row counts.
create table cooperative (
  code        text primary key check (code ~ '^[A-Za-z0-9-]+$'),
  founded_on  date
);

-- What the register says of a co-operative from a day on. Figures that nobody knows are null.
create table cooperative_entry (
  id              bigint generated always as identity primary key,
  cooperative     text not null references cooperative,
  valid_from      date not null,
  name            text not null,
  sector          text not null,                  -- as the plan names it, or 'Khác'
  place           text not null,                  -- code of the district or commune of its head office
  law_year        integer check (law_year in (2003, 2012, 2023)),   -- the Co-operative Law it is organised under
  members         numeric(10) check (members >= 0),
  area_ha         numeric(14, 2) check (area_ha >= 0),
  area_m2         numeric(14, 2) check (area_m2 >= 0),
  capital_million numeric(14, 2) check (capital_million >= 0),      -- million đồng
  services        numeric(5) check (services >= 0),                 -- kinds of services for members
  vehicles        numeric(10) check (vehicles >= 0),
  source          text not null,
  recorded_at     timestamptz not null
);

create index cooperative_entry_newest on cooperative_entry (cooperative, valid_from desc, id desc);

-- Figures of a financial year; a correction is a further row.
create table cooperative_year (
  id              bigint generated always as identity primary key,
  cooperative     text not null references cooperative,
  year            integer not null check (year between 1990 and 2100),
  revenue_million numeric(14, 2),
  profit_million  numeric(14, 2),
  score           numeric(4, 1) check (score between 0 and 100),    -- TT 01/2020/TT-BKHĐT
  source          text not null,
  recorded_at     timestamptz not null
);

create index cooperative_year_newest on cooperative_year (cooperative, year, id desc);

-- Legal status (NĐ 92/2024/NĐ-CP Điều 27) from a day on, with the paper that decided it.
create table cooperative_status_change (
  id          bigint generated always as identity primary key,
  cooperative text not null references cooperative,
  status      text not null check (status in ('DANG_HOAT_DONG', 'TAM_NGUNG_KINH_DOANH', 'KHONG_HOAT_DONG_TAI_DIA_CHI', 'THU_HOI_DO_CUONG_CHE_THUE',
                'DANG_LAM_THU_TUC_GIAI_THE', 'DANG_LAM_THU_TUC_PHA_SAN', 'DA_GIAI_THE_PHA_SAN_CHAM_DUT')),
  day         date not null,
  paper       text,
  recorded_at timestamptz not null
);

create index cooperative_status_newest on cooperative_status_change (cooperative, day desc, id desc);
