-- Letters that urge a body whose work is late, and notices of what a meeting concluded. What each version says is kept where documents are issued.
create table briefing_paper (
  key        text primary key,
  kind       text not null check (kind in ('LETTER', 'NOTICE')),
  issuer     text not null,                  -- code of the body that issues
  body       text,                           -- to whom a letter is sent
  opened_on  date not null,
  opened_by  text not null,
  meeting_on date,                           -- of a notice
  chair      text,                           -- who was in the chair, as it stands in the notice
  dropped    text,                           -- why it is not sent after all
  number     text,                           -- once it is issued
  issued_on  date,
  check ((kind = 'LETTER') = (body is not null)),
  check ((kind = 'NOTICE') = (meeting_on is not null)),
  check ((number is null) = (issued_on is null))
);
create index briefing_paper_letters on briefing_paper (body, issued_on desc) where kind = 'LETTER';

-- Which open tasks an issued letter told of.
create table briefing_paper_task (
  paper    text not null references briefing_paper,
  task_id  text not null,
  case_key text not null,
  primary key (paper, task_id)
);

-- What a meeting concluded: each becomes a task of a body.
create table briefing_conclusion (
  paper    text    not null references briefing_paper,
  position integer not null,
  text     text    not null,
  agency   text    not null,
  due      date    not null,
  primary key (paper, position)
);

insert into calendar_term (room, name, subject, title, length, least, confirmed) values
  ('briefing', 'DRAFTING', 'Văn bản giao ban', 'Soạn dự thảo (ngày làm việc)', 1, 0, false),
  ('briefing', 'CONTENT_CHECK', 'Văn bản giao ban', 'Kiểm tra nội dung (ngày làm việc)', 1, 0, false),
  ('briefing', 'FORMAT_CHECK', 'Văn bản giao ban', 'Kiểm tra thể thức, kỹ thuật trình bày (ngày làm việc)', 1, 0, false),
  ('briefing', 'SIGNING', 'Văn bản giao ban', 'Ký văn bản (ngày làm việc)', 1, 0, false),
  ('briefing', 'ANSWER', 'Văn bản giao ban', 'Công văn đôn đốc: cơ quan nhận báo cáo kết quả (ngày làm việc)', 5, 1, false);
