-- The terms that no law fixes, of all rooms in one table with one log of who set or confirmed them: until now only those of dissolutions could be.
create table calendar_term (
  room      text    not null,                    -- the room that asks for it
  name      text    not null,                    -- how the room calls it
  subject   text    not null,                    -- heading under which people find it
  title     text    not null,
  length    integer not null check (length >= least),
  least     integer not null check (least >= 0),
  confirmed boolean not null,                    -- shown as "cần xác nhận" until somebody has
  primary key (room, name)
);

-- Rows are only added; the newest of a term is what calendar_term says.
create table calendar_term_change (
  id          bigint generated always as identity primary key,
  room        text        not null,
  name        text        not null,
  length      integer     not null,
  confirmed   boolean     not null,
  actor       text        not null,              -- login name
  recorded_at timestamptz not null,
  foreign key (room, name) references calendar_term
);
create index calendar_term_change_of on calendar_term_change (room, name, id desc);

insert into calendar_term (room, name, subject, title, length, least, confirmed)
  select 'dissolution', name, 'Giải thể hợp tác xã', title, length, least(length, 1), confirmed from dissolution_term;
insert into calendar_term (room, name, subject, title, length, least, confirmed)
  select 'classification', name, 'Chấm điểm, xếp loại', title, length, 1, confirmed from classification_term;
insert into calendar_term (room, name, subject, title, length, least, confirmed)
  select 'report', step, 'Văn bản của báo cáo năm', case step
    when 'DRAFTING' then 'Soạn dự thảo báo cáo (ngày làm việc trước ngày phát hành)'
    when 'CONTENT_CHECK' then 'Kiểm tra nội dung (ngày làm việc trước ngày phát hành)'
    when 'FORMAT_CHECK' then 'Kiểm tra thể thức, kỹ thuật trình bày (ngày làm việc trước ngày phát hành)'
    when 'SIGNING' then 'Ký văn bản (ngày làm việc trước ngày phát hành)'
    else 'Cấp số, phát hành (ngày làm việc trước ngày phát hành)' end, working_days, 0, confirmed
  from report_step_term;
insert into calendar_term_change (room, name, length, confirmed, actor, recorded_at)
  select 'dissolution', name, length, confirmed, actor, recorded_at from dissolution_term_change order by id;

drop table dissolution_term_change;
drop table dissolution_term;
drop table classification_term;
drop table report_step_term;
