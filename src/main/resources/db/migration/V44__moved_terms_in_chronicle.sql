-- A term that a declared day moved stands in the chronicle of its case: from which day to which, and why.
alter table casefile_entry drop constraint casefile_entry_what_check;
alter table casefile_entry add constraint casefile_entry_what_check
  check (what in ('COMPLETED', 'CANCELLED', 'OPINION', 'PAPER', 'HANDED_OVER', 'TERM_MOVED'));

insert into casefile_entry (case_key, what, day, task_id, title, person, due, reason, content)
  select t.case_key, 'TERM_MOVED', m.moved_on, t.task_id, t.title, c.declared_by, m.new_due,
         'ngày ' || to_char(c.day, 'DD/MM/YYYY') || case c.kind when 'OFF' then ' nghỉ: ' when 'WORKED' then ' làm việc: ' else ' rút lại: ' end
           || c.reason || ' (' || c.source || ')',
         'từ ngày ' || to_char(m.old_due, 'DD/MM/YYYY') || ' sang ngày ' || to_char(m.new_due, 'DD/MM/YYYY')
  from deadline_moved_term m join deadline_task t using (task_id) join calendar_change c on c.id = m.change
  order by m.moved_on, m.change, m.task_id;
