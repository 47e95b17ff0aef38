-- Who changed an entry, and why; a change on a page has both, one by a file the person who confirmed it.
alter table cooperative_entry
  add column recorded_by text,
  add column reason      text;
alter table cooperative_year add column recorded_by text;
alter table cooperative_debt add column recorded_by text;
alter table cooperative_status_change add column recorded_by text;
