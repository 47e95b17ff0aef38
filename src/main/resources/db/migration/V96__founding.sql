-- Foundings of co-operatives, from the list of founders to the certificate (Luật Hợp tác xã 2023 Điều 38-44).
create table founding (
  number        text    primary key,             -- TL-2025-0001
  kind          text    not null,                -- HTX or LIEN_HIEP
  name          text    not null,
  place         text    not null,                -- code of the district or commune of the head office
  head_office   text,
  sector        text    not null,
  contact       text,                            -- who asked for it, with a telephone number
  stage         text    not null,
  started_on    date    not null,
  plan          text,                            -- toward which line of a plan it counts; null: toward none
  plan_step     text,
  prepared_on   date,
  reason        text,                            -- why it came back, or was given up
  cooperative   text    references cooperative,  -- in the register from the day of the certificate
  registered_on date,
  published_on  date,
  capital_on    date,                            -- when the capital was paid in, or lowered
  ended_on      date,
  check ((plan is null) = (plan_step is null))
);
create index founding_stage on founding (stage, number);

-- The founders, who become the members: as the list stands now, with what each commits.
create table founding_founder (
  founding       text    not null references founding,
  position       integer not null,
  name           text,
  kind           text,
  identity       text,                           -- personal number, passport, number of a certificate
  born_on        date,
  representative text,                           -- of a household, a group, a legal person
  membership     text,
  contribution   numeric,                        -- đồng
  office         text,
  primary key (founding, position)
);

-- Founding meetings as their minutes tell them; rows are added, never changed.
create table founding_meeting (
  id               bigint generated always as identity primary key,
  founding         text    not null references founding,
  held_on          date    not null,
  voters           integer not null,             -- official members by the list of that day
  attending        integer not null,
  charter_votes    integer not null,
  members_votes    integer not null,
  plan_votes       integer not null,
  election_votes   integer not null,
  governance       text    not null,
  council_seats    integer not null,
  supervisor_seats integer not null,
  head             text    not null,
  representative   text    not null,
  filer            text    not null,
  rejected         text,                         -- what was not adopted; null where all was
  entered_on       date    not null
);
create index founding_meeting_of on founding_meeting (founding, id);

-- A dossier of registration with the registry; of a founding or a merger, whose number it carries.
create table founding_dossier (
  case_key       text    primary key,
  stage          text    not null,
  filed_on       date,
  received_on    date,                           -- the term of the registry runs from here, after a supplement from its day
  noticed_on     date,                           -- of the newest notice to supplement
  supplement_due date,
  proposal       text,
  findings       text,
  decided_on     date,
  tax_code       text,
  document       text                            -- number of the certificate, the newest notice, the refusal
);

-- Requests of founders to withdraw: before filing they end the founding, afterwards the registry answers.
create table founding_withdrawal (
  id          bigint generated always as identity primary key,
  case_key    text    not null,
  requested_on date   not null,
  entered_on  date    not null,
  reason      text    not null,
  actor       text    not null,
  answer      text,                              -- STOPPED or REFUSED; null: open, or none needed
  document    text,
  answered_on date,
  answer_reason text
);
create index founding_withdrawal_of on founding_withdrawal (case_key, id);

insert into calendar_term (room, name, subject, title, length, least, confirmed) values
  ('founding', 'advice', 'Thành lập hợp tác xã', 'Liên minh HTX tư vấn, góp ý dự thảo (ngày làm việc)', 10, 1, false),
  ('founding', 'preparation', 'Thành lập hợp tác xã', 'Lập danh sách, dự thảo Điều lệ và phương án (ngày làm việc)', 30, 1, false),
  ('founding', 'meeting', 'Thành lập hợp tác xã', 'Họp hội nghị thành lập (ngày làm việc)', 20, 1, false),
  ('founding', 'majority', 'Thành lập hợp tác xã', 'Phiếu tán thành tại hội nghị thành lập phải vượt (% số người dự)', 50, 1, false),
  ('founding', 'filing', 'Thành lập hợp tác xã', 'Nộp hồ sơ đăng ký sau hội nghị (ngày làm việc)', 10, 1, false),
  ('founding', 'receipt', 'Thành lập hợp tác xã', 'Tiếp nhận hồ sơ, trao giấy biên nhận (ngày làm việc)', 1, 1, false),
  ('founding', 'reconsideration', 'Thành lập hợp tác xã', 'Sáng lập viên quyết định làm lại hoặc thôi (ngày làm việc)', 20, 1, false),
  ('founding', 'publication', 'Thành lập hợp tác xã', 'Công bố nội dung đăng ký (ngày làm việc)', 3, 1, false);
