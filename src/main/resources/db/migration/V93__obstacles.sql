-- Difficulties ("vướng mắc") that a body meets at any task of any case, carried to the body that can resolve them and answered in time.
create table obstacle_kind (
  code     text    primary key,
  title    text    not null unique,
  position integer not null
);
insert into obstacle_kind (code, title, position) values
  ('von', 'Vốn, tín dụng', 1), ('dat-dai', 'Đất đai', 2), ('chinh-sach', 'Cơ chế, chính sách, pháp luật', 3), ('thu-tuc', 'Thủ tục hành chính', 4),
  ('kinh-phi', 'Kinh phí thực hiện', 5), ('nhan-luc', 'Cán bộ, nguồn nhân lực', 6), ('thi-truong', 'Thị trường, tiêu thụ sản phẩm', 7),
  ('cong-nghe', 'Khoa học, công nghệ, chuyển đổi số', 8), ('ha-tang', 'Kết cấu hạ tầng', 9), ('so-lieu', 'Thông tin, số liệu, hồ sơ', 10),
  ('phoi-hop', 'Phối hợp giữa các cơ quan', 11), ('khac', 'Khác', 12);

-- Which body gathers the difficulties of a plan, as the role it holds; a plan that is not named here has the Liên minh HTX.
create table obstacle_coordinator (
  plan text primary key,
  role text not null
);
insert into obstacle_coordinator (plan, role) values ('KG-135-2021', 'SKHDT');  -- the plan: bodies report difficulties to the department, which reports to the committee

create table obstacle (
  key          text    primary key,
  state        text    not null check (state in ('RAISED', 'MERGED', 'ASKED', 'HEAD', 'COMMITTEE', 'ANSWERED', 'RESOLVED', 'WITHDRAWN', 'CANCELLED')),
  text         text    not null,                 -- as it stands; what it said before is in obstacle_text
  kind         text    references obstacle_kind, -- null until somebody has set it
  raised_at    text    not null,                 -- key of the case at whose step it was raised
  task_id      text    not null,
  user_task    text    not null,                 -- id of the step in its model
  step         text    not null,                 -- what the step was called
  origin       text    not null check (origin in ('PERSON', 'FORM')),
  raiser       text    not null,                 -- login name
  raiser_name  text    not null,                 -- as the person was called then
  agency       text    not null,                 -- for which it was raised
  plan         text,                             -- code of the plan of the case; null where it has none
  place        text,                             -- of the raising body
  body         text,                             -- whom it is put to; before the consolidation, whom the raiser would ask
  main         text    references obstacle,      -- the one into which it was merged, while it waits for that one's answer
  round        integer not null default 1,       -- how often it was consolidated, from 1
  directed     boolean not null default false,   -- a head has directed the body to answer: the next delay goes to the committee
  note         text,                             -- what the coordinator or a head said to whoever is to answer
  raised_on    date    not null,
  ended_on     date
);
create index obstacle_raised_at on obstacle (raised_at);
create index obstacle_main on obstacle (main) where main is not null;
create index obstacle_open on obstacle (state, raised_on) where ended_on is null;
create index obstacle_raised_on on obstacle (raised_on);

-- Rows are only added, and told to be rejected once.
create table obstacle_answer (
  id          bigint generated always as identity primary key,
  obstacle    text    not null references obstacle,
  round       integer not null,
  text        text    not null,
  number      text,                              -- number and date of the paper, where there is one
  agency      text    not null,                  -- that answered
  person      text,
  person_name text,
  answered_on date    not null,
  rejected_on date,
  reason      text                               -- why the raiser says that it is not resolved
);
create index obstacle_answer_of on obstacle_answer (obstacle, id);

create table obstacle_text (
  id         bigint generated always as identity primary key,
  obstacle   text not null references obstacle,
  text       text not null,
  person     text not null,
  written_on date not null
);
create index obstacle_text_of on obstacle_text (obstacle, id);

insert into calendar_term (room, name, subject, title, length, least, confirmed) values
  ('obstacle', 'consolidation', 'Vướng mắc', 'Cơ quan điều phối tổng hợp, chuyển hoặc trả lời (ngày làm việc)', 3, 1, false),
  ('obstacle', 'answer', 'Vướng mắc', 'Cơ quan giải quyết trả lời, quá hạn thì lên lãnh đạo cơ quan (ngày làm việc)', 10, 1, false),
  ('obstacle', 'head', 'Vướng mắc', 'Lãnh đạo cơ quan trả lời, quá hạn thì lên UBND tỉnh (ngày làm việc)', 5, 1, false),
  ('obstacle', 'committee', 'Vướng mắc', 'UBND tỉnh chỉ đạo giải quyết (ngày làm việc)', 10, 1, false),
  ('obstacle', 'confirmation', 'Vướng mắc', 'Cơ quan nêu xem trả lời, không ý kiến thì đóng (ngày làm việc)', 10, 1, false);

-- What happens in a case outside its own steps, e.g. that a difficulty met there was answered.
alter table casefile_entry drop constraint casefile_entry_what_check;
alter table casefile_entry add constraint casefile_entry_what_check
  check (what in ('COMPLETED', 'CANCELLED', 'OPINION', 'PAPER', 'HANDED_OVER', 'TERM_MOVED', 'NOTED'));
