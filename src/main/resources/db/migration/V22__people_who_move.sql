-- 1. Who leaves an agency keeps no right of his own to its tasks. Whoever claims a task is granted it by the engine in person, and the engine
--    never takes that back. By whatever way the membership ends (Admin, REST, a removed account or group), the person's grants to tasks, and to
--    what is known of finished ones, that are also granted to the agency end in the same transaction.
--    Resources of the engine: 7 task, 19 finished task, 20 finished process instance; type 1 is a grant.
create index lo_trinh_authorization_resource on act_ru_authorization (resource_id_, resource_type_) where resource_type_ in (7, 19, 20);

-- Who has left which agency, until his claims have been given back.
create table deadline_left (
  person text not null,
  agency text not null,                      -- or any other group
  primary key (person, agency)
);

create function lo_trinh_leave_agency() returns trigger language plpgsql as $$
begin
  delete from act_ru_authorization own using act_ru_authorization agency
  where own.user_id_ = old.user_id_ and own.type_ = 1 and own.resource_type_ in (7, 19, 20)
    and agency.group_id_ = old.group_id_ and agency.type_ = 1
    and agency.resource_type_ = own.resource_type_ and agency.resource_id_ = own.resource_id_;
  insert into deadline_left (person, agency) values (old.user_id_, old.group_id_) on conflict do nothing;
  return null;
end $$;

create trigger lo_trinh_leave_agency after delete or update of user_id_, group_id_ on act_id_membership
  for each row execute function lo_trinh_leave_agency();

-- 2. Names of accounts are found whichever way their letters are written.
create index lo_trinh_user_name on act_id_user (lower(id_));

-- 3. Claims that went back to the agency because the claimant no longer works there.
create table deadline_departure (
  task_id text        not null references deadline_task,
  at      timestamptz not null,
  person  text        not null,              -- who had claimed the task
  agency  text        not null,              -- to which it went back
  primary key (task_id, at)
);
