-- What people were called when they did something stays, whatever becomes of the account.
alter table document_paper add column uploaded_by_name text;
alter table report_number add column actor_name text;
alter table report_template add column recorded_by_name text;
alter table cooperative_import add column uploaded_by_name text;
alter table cooperative_import add column confirmed_by_name text;
alter table calendar_change add column declared_by_name text;

-- What somebody was called last whose account is gone; written by whatever way the account ends (Admin, REST, a script).
create table former_person (
  person text primary key,
  name   text not null
);

create function lo_trinh_keep_name() returns trigger language plpgsql as $$
declare
  called text := regexp_replace(btrim(concat_ws(' ', nullif(btrim(old.first_), ''), nullif(btrim(old.last_), ''))), '\s+', ' ', 'g');
begin
  if called <> '' then
    insert into former_person (person, name) values (old.id_, called) on conflict (person) do update set name = excluded.name;
  end if;
  return null;
end $$;

create trigger lo_trinh_keep_name after delete on act_id_user for each row execute function lo_trinh_keep_name();
