-- The case ("hồ sơ") in one place: what it is called and belongs to (kept by the room progress until now), who takes part in it (by the room
-- document) and its chronicle. Existing cases are carried over with what is known of them.
alter table progress_case rename to casefile_case;
alter table casefile_case rename column case_key to key;
alter table casefile_case rename column process_key to kind;                  -- key of the model of its first step
alter table casefile_case add column parent text;                             -- the case of which it is a part
alter table casefile_case add column place text;
alter table casefile_case add column cooperative text;
alter index progress_case_searched rename to casefile_case_searched;
alter index progress_case_touched rename to casefile_case_touched;
drop index progress_case_parts;
create index casefile_case_parent on casefile_case (parent);

-- until now a part was told by its key alone, which begins with the key of the whole
update casefile_case c set parent = (
  select max(w.key) from casefile_case w where c.key like w.key || '-%' and length(w.key) = (
    select max(length(l.key)) from casefile_case l where c.key like l.key || '-%'));
update casefile_case c set cooperative = d.cooperative from dissolution d where d.number = c.key;
update casefile_case c set cooperative = s.cooperative from classification s where s.key = c.key;
update casefile_case c set cooperative = p.cooperative from pilot_dossier p where p.key = c.key;

alter table document_participant rename to casefile_participant;
insert into casefile_participant (case_key, agency, since)
  select case_key, agency, min(opened_on)::timestamp at time zone 'Asia/Ho_Chi_Minh' from deadline_task where agency is not null group by case_key, agency
  on conflict do nothing;
insert into casefile_participant (case_key, agency, since)
  select t.case_key, h.from_agency, min(t.opened_on)::timestamp at time zone 'Asia/Ho_Chi_Minh'
  from deadline_handover h join deadline_task t using (task_id) group by t.case_key, h.from_agency
  on conflict do nothing;
create index casefile_participant_agency on casefile_participant (agency, case_key);

-- What happened in a case, in the order in which it was written down. Rows are only ever added.
create table casefile_entry (
  id          bigint generated always as identity primary key,
  case_key    text not null,
  what        text not null check (what in ('COMPLETED', 'CANCELLED', 'OPINION', 'PAPER', 'HANDED_OVER')),
  day         date not null,                -- by the date of the offices
  at          timestamptz,                  -- null where only the day is known
  task_id     text,
  model       text,
  task        text,                         -- id of the user task in the model
  title       text not null,                -- of the step or the paper
  person      text,                         -- login name; null for a timer
  person_name text,                         -- as the person was called then
  agency      text,                         -- for which the person acted
  due         date,
  decision    text,                         -- the choice made, as the form words it
  reason      text,
  content     text                          -- an opinion; which version of a paper
);
create index casefile_entry_case on casefile_entry (case_key, id);
create unique index casefile_entry_once on casefile_entry (task_id) where what in ('COMPLETED', 'CANCELLED');

-- What was filled in at a step, worded as the form words it.
create table casefile_answer (
  entry    bigint  not null references casefile_entry,
  position integer not null,
  key      text    not null,
  label    text    not null,
  answer   text    not null,
  primary key (entry, position)
);

insert into casefile_entry (case_key, what, day, task_id, model, task, title, person, agency, due)
  select case_key, case state when 'DONE' then 'COMPLETED' else 'CANCELLED' end, closed_on, task_id, process_key, task_key, title, closed_by, agency, due
  from deadline_task where state in ('DONE', 'CANCELLED') order by closed_on, opened_on, task_id;
insert into casefile_entry (case_key, what, day, at, task_id, title, person, agency, content)
  select case_key, 'PAPER', (uploaded_at at time zone 'Asia/Ho_Chi_Minh')::date, uploaded_at, task_id, title, uploaded_by, agency,
         case when version = 1 then name else name || ' (bản ' || version || ')' end
  from document_paper order by id;
insert into casefile_entry (case_key, what, day, task_id, title, agency, content)
  select t.case_key, 'HANDED_OVER', h.day, h.task_id, t.title, h.to_agency, h.from_agency
  from deadline_handover h join deadline_task t using (task_id) order by h.day;
