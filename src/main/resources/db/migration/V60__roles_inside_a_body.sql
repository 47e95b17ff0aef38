-- Roles inside a body. A step of decision is given to a post: a body and a role in it, e.g. "KG-LMHTX.leader". A post is a group of the engine
-- whose members are derived from what is recorded here and from the memberships that the administrator keeps, in the same transaction as any
-- change of these, so that every channel (Tasklist, REST, queries by candidate user, authorizations) sees the same.

-- 1. Posts that a step has asked for so far; each is a group of the engine of the same id.
create table organisation_post (
  id     text primary key,                   -- agency || '.' || duty
  agency text not null,
  duty   text not null
);

-- 2. Who holds a duty: an account role, or a person. Nothing is overwritten: an entry ends on a day.
create table organisation_appointment (
  id           bigint generated always as identity primary key,
  agency       text,                         -- null: every body
  duty         text not null,
  role         text,                         -- an account role of the body's people
  person       text,                         -- or one account
  capacity     text check (capacity in ('KT', 'TL', 'TUQ')),
  head_title   text,                         -- the post for which is signed, e.g. "Giám đốc"
  signer_title text,                         -- the signer's own, e.g. "Phó Giám đốc"
  document     text,                         -- number of the paper that says so
  document_day date,
  valid_from   date not null,
  valid_until  date check (valid_until >= valid_from),     -- the first day on which it no longer counts
  recorded_by  text,                         -- null: the rule that holds where nothing else is recorded
  recorded_at  timestamptz not null,
  ended_by     text,
  ended_at     timestamptz,
  check ((role is null) <> (person is null)),
  check (capacity is null or person is not null and head_title is not null and signer_title is not null and document is not null)
);
create index on organisation_appointment (agency);

insert into organisation_appointment (duty, role, valid_from, recorded_by, recorded_at) values
  ('leader', 'head',  '1945-09-02', null, '2021-01-01T00:00:00+07'),
  ('head',   'head',  '1945-09-02', null, '2021-01-01T00:00:00+07'),
  ('format', 'clerk', '1945-09-02', null, '2021-01-01T00:00:00+07'),
  ('clerk',  'clerk', '1945-09-02', null, '2021-01-01T00:00:00+07');

-- 3. A body without accounts whose work another body does, by a recorded mandate.
create table organisation_mandate (
  id           bigint generated always as identity primary key,
  agency       text not null,
  by_agency    text not null check (by_agency <> agency),
  document     text not null,
  document_day date not null,
  valid_from   date not null,
  valid_until  date check (valid_until >= valid_from),     -- the first day on which it no longer counts
  recorded_by  text,                         -- null: the rule that holds where nothing else is recorded
  recorded_at  timestamptz not null,
  ended_by     text,
  ended_at     timestamptz
);
create index on organisation_mandate (by_agency);

-- 4. The memberships that follow from all that, and the day for which they were last derived.
create table organisation_derived (
  person   text not null,
  group_id text not null,
  primary key (person, group_id)
);
create table organisation_derived_on (only_row boolean primary key default true check (only_row), day date not null);
insert into organisation_derived_on (day) values ('1945-09-02');

-- What should follow for one person and one group, or (null) for all.
create function lo_trinh_follows(one text, post text) returns table (person text, group_id text) language sql stable as $$
  with kept as (
    select m.user_id_ as person, m.group_id_ as group_id from act_id_membership m
    where (one is null or m.user_id_ = one)
      and not exists (select from organisation_derived d where d.person = m.user_id_ and d.group_id = m.group_id_)
  ), working as (
    select distinct k.person from kept k where k.group_id in ('officer', 'head', 'clerk')
  ), mandated as (
    select k.person, m.agency as group_id from organisation_mandate m join kept k on k.group_id = m.by_agency join working using (person),
      organisation_derived_on today
    where m.valid_from <= today.day and (m.valid_until is null or m.valid_until > today.day) and exists (select from act_id_group g where g.id_ = m.agency)
  ), belonging as (
    select kept.person, kept.group_id from kept union select mandated.person, mandated.group_id from mandated
  ), holding as (
    select b.person, p.id as group_id from organisation_post p join belonging b on b.group_id = p.agency join working using (person)
      join organisation_appointment a on a.duty = p.duty and (a.agency is null or a.agency = p.agency), organisation_derived_on today
    where a.valid_from <= today.day and (a.valid_until is null or a.valid_until > today.day) and (a.person = b.person or exists (select from kept r where r.person = b.person and r.group_id = a.role))
    union
    -- by special authorisation (TUQ.) the head of another body signs
    select a.person, p.id from organisation_post p join organisation_appointment a on a.duty = p.duty and a.agency = p.agency
      join working on working.person = a.person, organisation_derived_on today
    where a.capacity = 'TUQ' and a.valid_from <= today.day and (a.valid_until is null or a.valid_until > today.day)
  ), following as (
    select mandated.person, mandated.group_id from mandated union select holding.person, holding.group_id from holding
  )
  select f.person, f.group_id from following f
  where (post is null or f.group_id = post) and not exists (select from kept k where k.person = f.person and k.group_id = f.group_id)
$$;

-- Brings the memberships in line with what should follow.
create function lo_trinh_derive(one text, post text) returns void language plpgsql as $$
declare
  gone record;
begin
  perform set_config('lo_trinh.deriving', 'on', true);
  for gone in select d.person, d.group_id from organisation_derived d
      where (one is null or d.person = one) and (post is null or d.group_id = post)
        and not exists (select from lo_trinh_follows(one, post) f where f.person = d.person and f.group_id = d.group_id) loop
    delete from act_id_membership where user_id_ = gone.person and group_id_ = gone.group_id;
    delete from organisation_derived d where d.person = gone.person and d.group_id = gone.group_id;
  end loop;
  with added as (
    insert into organisation_derived (person, group_id) select f.person, f.group_id from lo_trinh_follows(one, post) f on conflict do nothing
  )
  insert into act_id_membership (user_id_, group_id_) select f.person, f.group_id from lo_trinh_follows(one, post) f on conflict do nothing;
  perform set_config('lo_trinh.deriving', 'off', true);
end $$;

create function lo_trinh_membership_changed() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('lo_trinh.deriving', true), 'off') <> 'on'
      and (exists (select from organisation_post) or exists (select from organisation_mandate)) then
    if tg_op = 'DELETE' then
      delete from organisation_derived d where d.person = old.user_id_ and d.group_id = old.group_id_;
      perform lo_trinh_derive(old.user_id_, null);
    else
      perform lo_trinh_derive(new.user_id_, null);
    end if;
  end if;
  return null;
end $$;
create trigger lo_trinh_membership_changed after insert or update or delete on act_id_membership
  for each row execute function lo_trinh_membership_changed();

-- A step asks for a post: from now on it is a group with its members.
create function lo_trinh_post(of_agency text, of_duty text, called text) returns text language plpgsql as $$
declare
  post text := of_agency || '.' || of_duty;
begin
  if exists (select from organisation_post p join act_id_group g on g.id_ = p.id where p.id = post and g.name_ = called) then
    return post;
  end if;
  insert into act_id_group (id_, rev_, name_, type_) values (post, 1, called, 'POST')
    on conflict (id_) do update set name_ = excluded.name_, rev_ = act_id_group.rev_ + 1 where act_id_group.name_ <> excluded.name_;
  insert into organisation_post (id, agency, duty) values (post, of_agency, of_duty) on conflict do nothing;
  perform lo_trinh_derive(null, post);
  return post;
end $$;

-- On another day other entries are valid. Says whether anything was to be done.
create function lo_trinh_derive_on(today date) returns boolean language plpgsql as $$
begin
  if exists (select from organisation_derived_on o where o.day = today) then
    return false;
  end if;
  update organisation_derived_on set day = today;
  perform lo_trinh_derive(null, null);
  return true;
end $$;

-- 5. On what authority somebody acted who does not simply work at the body.
alter table casefile_entry add column authority text;

-- 6. The post of each task beside its body: all that reads the body of a task goes on doing so.
alter table deadline_task add column post text;
update deadline_task set post = agency;
create index deadline_task_post on deadline_task (post) where state = 'OPEN';
