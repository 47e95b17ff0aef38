-- Somebody is away for a while and a colleague of the same body stands in. Nothing is overwritten: an entry ends on a day.
create table organisation_absence (
  id           bigint generated always as identity primary key,
  person       text not null,
  substitute   text not null check (substitute <> person),
  agency       text not null,                 -- the body for which one stands in for the other
  kinds        text[] not null default '{}',  -- kinds of work; empty: all
  letters      text not null check (letters in ('BOTH', 'SUBSTITUTE', 'ABSENT')),
  reason       text,
  valid_from   date not null,
  valid_until  date not null check (valid_until >= valid_from),     -- the first day on which it no longer counts
  recorded_by  text not null,
  recorded_at  timestamptz not null,
  ended_by     text,
  ended_at     timestamptz
);
create index on organisation_absence (person);
create index on organisation_absence (substitute);
create index on organisation_absence (agency);

-- A task that somebody held and the substitute took over, until it goes back.
create table organisation_stand_in (
  id          bigint generated always as identity primary key,
  task_id     text        not null,
  absence     bigint      not null references organisation_absence,
  taken_at    timestamptz not null,
  returned_at timestamptz
);
create index on organisation_stand_in (task_id);
create index on organisation_stand_in (absence) where returned_at is null;

-- On what authority a paper was handed in by somebody who stands in for another.
alter table document_paper add column authority text;

-- What should follow for one person and one group, or (null) for all. New: whoever stands in holds the absent person's roles in the body that
-- neither sign nor decide; those stay with who holds them, or is authorised to sign.
create or replace function lo_trinh_follows(one text, post text) returns table (person text, group_id text) language sql stable as $$
  with standing as (
    select a.person, a.substitute, a.agency from organisation_absence a, organisation_derived_on today
    where a.valid_from <= today.day and a.valid_until > today.day and (one is null or a.substitute = one)
  ), kept as (
    select m.user_id_ as person, m.group_id_ as group_id from act_id_membership m
    where (one is null or m.user_id_ = one or m.user_id_ in (select s.person from standing s))
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
    union
    select s.substitute, p.id from standing s join holding h on h.person = s.person
      join organisation_post p on p.id = h.group_id and p.agency = s.agency and p.duty not in ('leader', 'head')
      join kept k on k.person = s.substitute and k.group_id = s.agency join working w on w.person = s.substitute
  )
  select f.person, f.group_id from following f
  where (one is null or f.person = one) and (post is null or f.group_id = post)
    and not exists (select from kept k where k.person = f.person and k.group_id = f.group_id)
$$;

-- Whoever stands in for somebody whose place changes is looked at too.
create or replace function lo_trinh_membership_changed() returns trigger language plpgsql as $$
declare
  moved text := case when tg_op = 'DELETE' then old.user_id_ else new.user_id_ end;
  stand_in text;
begin
  if coalesce(current_setting('lo_trinh.deriving', true), 'off') <> 'on'
      and (exists (select from organisation_post) or exists (select from organisation_mandate)) then
    if tg_op = 'DELETE' then
      delete from organisation_derived d where d.person = old.user_id_ and d.group_id = old.group_id_;
    end if;
    perform lo_trinh_derive(moved, null);
    for stand_in in select distinct a.substitute from organisation_absence a, organisation_derived_on today
        where a.person = moved and a.valid_from <= today.day and a.valid_until > today.day loop
      perform lo_trinh_derive(stand_in, null);
    end loop;
  end if;
  return null;
end $$;
