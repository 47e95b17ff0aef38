-- Every text that the file of a kind of work ever had; sheets stay as the file was when they were opened.
create table assignment_kind (
  code        text        not null,
  version     integer     not null,
  content     text        not null,
  recorded_at timestamptz not null,
  primary key (code, version)
);
