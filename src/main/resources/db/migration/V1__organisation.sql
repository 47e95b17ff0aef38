-- The structure of a province on every day: loaded whole from one YAML file, its name is the source.
-- All periods are half-open [valid_from, valid_until). References are checked at commit, because a file is replaced as a whole.
create extension if not exists btree_gist;

create table organisation_role (
  source text not null,
  code text not null check (code ~ '^[A-Z0-9_]+$'),
  title text not null,
  primary key (source, code)
);

create table organisation_place (
  code text primary key check (code ~ '^[A-Za-z0-9-]+$'),
  source text not null,
  name text not null,
  level text not null check (level in ('TINH', 'HUYEN', 'XA', 'HTX')),
  parent text references organisation_place deferrable initially deferred,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  to_confirm boolean not null,
  check ((parent is null) = (level = 'TINH')),
  unique (code, valid_from),
  unique (code, valid_until)
);

-- one row for each version of an agency: a mere change of name keeps the code
create table organisation_agency (
  code text not null check (code ~ '^[A-Za-z0-9-]+$'),
  source text not null,
  name text not null,
  handle text not null check (handle ~ '^[a-z0-9-]+$'),
  level text not null check (level in ('TRUNG_UONG', 'TINH', 'SO', 'LIEN_MINH', 'HOI', 'QUY', 'HUYEN', 'XA', 'PHONG', 'HTX')),
  place text not null references organisation_place deferrable initially deferred,
  acts boolean not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  primary key (code, valid_from),
  unique (code, valid_until),
  constraint organisation_agency_one_version_a_day
    exclude using gist (code with =, daterange(valid_from, valid_until) with &&),
  constraint organisation_agency_one_code_a_handle
    exclude using gist (handle with =, code with <>)
);

create table organisation_holding (
  source text not null,
  agency text not null,
  agency_since date not null,
  role text not null,
  place text not null references organisation_place deferrable initially deferred,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  foreign key (source, role) references organisation_role deferrable initially deferred,
  foreign key (agency, agency_since) references organisation_agency (code, valid_from) deferrable initially deferred,
  constraint organisation_holding_one_holder_a_day
    exclude using gist (role with =, place with =, daterange(valid_from, valid_until) with &&)
);

-- the reference to the predecessor's last day is what makes a succession close it
create table organisation_succession (
  source text not null,
  predecessor text not null,
  successor text not null check (successor <> predecessor),
  successor_since date not null check (successor_since <= effective_day),
  kind text not null check (kind in ('MERGED', 'SPLIT', 'RENAMED', 'RELEVELLED')),
  effective_day date not null,
  inherits_open_work boolean not null,
  primary key (predecessor, successor, effective_day),
  foreign key (predecessor, effective_day) references organisation_agency (code, valid_until) deferrable initially deferred,
  foreign key (successor, successor_since) references organisation_agency (code, valid_from) deferrable initially deferred
);

create table organisation_place_succession (
  source text not null,
  predecessor text not null,
  successor text not null check (successor <> predecessor),
  successor_since date not null check (successor_since <= effective_day),
  kind text not null check (kind in ('MERGED', 'SPLIT', 'RENAMED', 'RELEVELLED')),
  effective_day date not null,
  primary key (predecessor, successor, effective_day),
  foreign key (predecessor, effective_day) references organisation_place (code, valid_until) deferrable initially deferred,
  foreign key (successor, successor_since) references organisation_place (code, valid_from) deferrable initially deferred
);

create table organisation_alias (
  place_in_file integer generated always as identity,   -- a text that means several bodies names its leading one first
  source text not null,
  alias text not null,
  role text,
  agency text,
  check (num_nonnulls(role, agency) = 1),
  foreign key (source, role) references organisation_role deferrable initially deferred,
  unique nulls not distinct (source, alias, role, agency)
);
