-- What a case is called, for lists and the search; taken from each task as it opens. "searched" is the key and title in small letters without
-- diacritics, as people type them.
create extension if not exists pg_trgm;

create table progress_case (
  case_key    text primary key,
  process_key text not null,               -- the process of its first task
  title       text not null,
  searched    text not null,
  opened_on   date not null,               -- the day of its first task
  touched_on  date not null                -- the day of its latest task
);

create index progress_case_searched on progress_case using gin (searched gin_trgm_ops);
create index progress_case_parts on progress_case (case_key text_pattern_ops);   -- the parts of a case: keys that begin with its key
create index progress_case_touched on progress_case (touched_on desc, case_key);

-- How our pages read the tasks kept by the room deadline: in which cases an agency took part, and what it finished last.
create index progress_agency_case on deadline_task (agency, case_key);
create index progress_agency_done on deadline_task (agency, closed_on desc) where state = 'DONE';
create index progress_assignee on deadline_task (assignee) where state = 'OPEN';
