-- Lines of plans handed out to bodies, done, accepted. What a line asks stands in the plan; here is who has it, until when, and what came of it.
create table assignment_plan (
  plan          text primary key references plan_programme,
  owner         text    not null,                -- body that accepts products and decides on terms
  handed_out_on date    not null,
  handed_out_by text    not null,                -- login name
  version       integer not null                 -- of the plan by which the open work runs
);

-- Bodies that a coordinator chose where the plan's words name none ("các sở, ban, ngành liên quan").
create table assignment_chosen (
  plan          text    not null references plan_programme,
  step          text    not null,
  coordinating  boolean not null,
  agency        text    not null,
  primary key (plan, step, coordinating, agency)
);

-- Once a line, body and period: a second hand-out and a crash open nothing twice.
create table assignment_task (
  key           text primary key,
  plan          text    not null references plan_programme,
  step          text    not null,
  agency        text    not null,                -- to which it was given; who has it now, the engine knows
  period        text    not null,                -- last day of the period of a recurring line; '' for a single one
  period_title  text,
  continuous    boolean not null,
  owner         text    not null,
  opened_on     date    not null,
  planned_due   date    not null,                -- the plan's own day, or the one that was decided since
  due           date    not null,                -- the working day on which it ends
  note_until    date,                            -- of a continuous one: last day of the period that is reported next
  stage         text    not null check (stage in ('GIVEN', 'DOING', 'SUBMITTED', 'WAITING', 'DONE', 'CANCELLED')),
  responsible   text,                            -- login name
  ended_on      date,
  end_reason    text,
  unique (plan, step, agency, period)
);
create index assignment_task_of_plan on assignment_task (plan, step);

-- What of the targets a body owes; quantity null where the plan does not say how much of the whole is its part.
create table assignment_share (
  case_key  text    not null references assignment_task,
  position  integer not null,
  step      text    not null,                    -- line whose target it counts toward: the body's own, or the group above
  unit      text    not null,
  relation  text    not null,
  quantity  numeric,
  whole     numeric not null,                    -- of the plan's line
  primary key (case_key, position)
);

-- Progress as it was told, each time anew; the newest of a period stands.
create table assignment_progress (
  id          bigint generated always as identity primary key,
  case_key    text        not null references assignment_task,
  position    integer     not null,              -- of the share; 0 where the line names no quantity
  until       date,                              -- of a continuous line: last day of the period; null for others
  quantity    numeric check (quantity >= 0),
  note        text,
  told_by     text        not null,
  told_on     date        not null,
  recorded_at timestamptz not null
);
create index assignment_progress_of on assignment_progress (case_key, id);

create table assignment_contribution (
  case_key    text    not null references assignment_task,
  agency      text    not null,
  question    text,                              -- what is asked beyond the plan's own words
  asked_on    date    not null,
  asked_by    text,
  due         date    not null,
  kind        text check (kind in ('OPINION', 'CONTRIBUTION', 'NOTHING')),
  answer      text,
  answered_on date,
  answered_by text,
  primary key (case_key, agency),
  check ((kind is null) = (answered_on is null))
);

create table assignment_extension (
  id         bigint generated always as identity primary key,
  case_key   text not null references assignment_task,
  wanted     date not null,
  reason     text not null,
  asked_on   date not null,
  asked_by   text not null,
  old_due    date not null,
  granted    date,
  decision   text check (decision in ('GRANTED', 'REFUSED', 'FALLEN')),
  number     text,
  answer     text,
  decided_on date,
  decided_by text,
  check ((decision is null) = (decided_on is null))
);
create unique index assignment_extension_open on assignment_extension (case_key) where decision is null;

-- A result knows its case and body, and which earlier one it corrects; what was corrected counts no more and stays readable.
alter table plan_result add column case_key text, add column agency text, add column corrects bigint unique references plan_result, add column correction_reason text;

insert into calendar_term (room, name, subject, title, length, least, confirmed) values
  ('assignment', 'receive', 'Nhiệm vụ được giao', 'Nhận việc, phân công (ngày làm việc)', 3, 1, false),
  ('assignment', 'contribute', 'Nhiệm vụ được giao', 'Cơ quan phối hợp trả lời (ngày làm việc)', 10, 1, false),
  ('assignment', 'accept', 'Nhiệm vụ được giao', 'Nghiệm thu sản phẩm (ngày làm việc)', 5, 1, false),
  ('assignment', 'extend', 'Nhiệm vụ được giao', 'Quyết định gia hạn (ngày làm việc)', 3, 1, false),
  ('assignment', 'note', 'Nhiệm vụ được giao', 'Nhiệm vụ thường xuyên: báo tiến độ mỗi (tháng)', 3, 1, false);
