-- What the bodies that a pilot's plan names beside a lead bring to its steps.
create table pilot_contribution (
  key         text primary key,                  -- of the case, beside the programme's
  programme   text not null references pilot_programme (code),
  step        text not null,
  period      text not null default '',          -- of a work that comes back: the year, the year and part, or the month in which it begins
  agency      text not null,
  asked_on    date not null,
  due         date not null,
  kind        text check (kind in ('OPINION', 'CONTRIBUTION', 'NOTHING', 'NOT_NEEDED')),
  answer      text,
  answered_on date,
  answered_by text,
  unique (programme, step, period, agency),
  check ((kind is null) = (answered_on is null))
);

insert into calendar_term (room, name, subject, title, length, least, confirmed) values
  ('pilot', 'contribute', 'Chương trình thí điểm', 'Cơ quan phối hợp trả lời (ngày làm việc)', 10, 1, false);

-- Organisations and persons proposed for commendation at the end of a pilot, beside the draft of the decision.
create table pilot_nominee (
  case_key text    not null,                     -- of the case in which the decision is drafted and issued
  position integer not null,
  kind     text    not null check (kind in ('ORGANISATION', 'PERSON')),
  name     text    not null,
  body     text,                                 -- where a person works, where an organisation sits
  merit    text    not null,
  award    text    not null,
  primary key (case_key, position)
);
