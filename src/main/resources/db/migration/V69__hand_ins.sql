-- What one body hands in and another accepts or gives back, in one place for all rooms: until now the pilot kept it in pilot_approval (only the
-- last round), the yearly report in report_version, the scoring in its journal. A row is added with each round and answered once.
create table casefile_hand_in (
  case_key        text    not null,
  subject         text    not null,                -- what it is within the case, as people call it
  round           integer not null check (round > 0),
  submitted_on    date    not null,
  submitted_by    text,                            -- login name
  content         text,
  number          text,                            -- document with which it was handed in
  decision        text check (decision in ('ACCEPTED', 'RETURNED')),
  decision_number text,                            -- document that accepts it
  reason          text,                            -- why it was given back; a remark of whoever accepts it
  decided_on      date,
  decided_by      text,
  primary key (case_key, subject, round),
  check ((decision is null) = (decided_on is null)),
  check (decision is distinct from 'RETURNED' or reason is not null)
);

insert into casefile_hand_in (case_key, subject, round, submitted_on, content, number, decision, decision_number, reason, decided_on)
  select case_key, subject, 1, submitted_on, content, sent_number, nullif(stage, 'SUBMITTED'), decision_number, reason,
         case when stage = 'SUBMITTED' then null else coalesce(decided_on, submitted_on) end
  from pilot_approval;
drop table pilot_approval;

insert into casefile_hand_in (case_key, subject, round, submitted_on, submitted_by, decision, reason, decided_on, decided_by)
  select submission, 'báo cáo năm của đơn vị', version, submitted_on, submitted_by, decision,
         case when decision = 'RETURNED' then coalesce(reason, '…') else reason end, decided_on, decided_by
  from report_version;
alter table report_version drop column submitted_on, drop column submitted_by, drop column decision, drop column reason, drop column decided_on,
  drop column decided_by;

-- the scoring's rounds as its journal has them: sent, then given back or confirmed
with sent as (
  select classification, day, actor, content, row_number() over (partition by classification order by id) as nth,
         lead(id) over (partition by classification order by id) as until, id
  from classification_record where what like 'HTX tự chấm điểm, lần %'
)
insert into casefile_hand_in (case_key, subject, round, submitted_on, submitted_by, content, decision, reason, decided_on, decided_by)
  select s.classification, 'bảng tự chấm điểm', s.nth, s.day, s.actor, s.content,
         case a.what when 'Trả lại để HTX chấm lại' then 'RETURNED' when 'Liên minh HTX xác nhận điểm' then 'ACCEPTED' end,
         case a.what when 'Trả lại để HTX chấm lại' then coalesce(a.content, '…') else a.content end, a.day, a.actor
  from sent s
  left join lateral (
    select what, content, day, actor from classification_record r
    where r.classification = s.classification and r.id > s.id and (s.until is null or r.id < s.until)
      and r.what in ('Trả lại để HTX chấm lại', 'Liên minh HTX xác nhận điểm') order by r.id limit 1
  ) a on true;
