-- Who saw or changed what of accounts, rights, terms, templates and registers. Rows are only ever added: the database itself refuses anything else.
create table audit_entry (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  person      text        not null,             -- login name
  person_name text        not null,             -- as the person was called then
  kind        text        not null check (kind in ('ACCOUNT', 'RIGHT', 'TERM', 'TEMPLATE', 'REGISTER', 'ORGANISATION')),
  action      text        not null check (action in ('SAW', 'CHANGED')),
  what        text        not null,             -- in the office's words
  subject     text        not null,             -- whose or which one: the variable parts of the address
  details     text,                             -- what was sent, without anything secret; null where nothing readable was
  network     text        not null,             -- address of the machine
  status      integer     not null              -- of the answer; 400 and above: refused
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_person on audit_entry (person, at desc);
create index audit_entry_searched on audit_entry using gin
  (progress_folded(person || ' ' || person_name || ' ' || what || ' ' || subject || ' ' || coalesce(details, '')) gin_trgm_ops);

create function audit_only_adds() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is never changed';
end $$;
create trigger audit_only_adds before update or delete on audit_entry for each row execute function audit_only_adds();
create trigger audit_never_emptied before truncate on audit_entry for each statement execute function audit_only_adds();
