-- Whoever watches over the whole province reads every task already, by way of its procedure. Cockpit's page of tasks asks for the right to read tasks
-- as such. New databases get it with the other rights of these roles.
insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
select gen_random_uuid()::text, 1, 1, role.id, 7, '*', 2
from (values ('supervisor'), ('coordinator')) role (id)
where exists (select 1 from act_ru_authorization a where a.group_id_ = role.id)
  and not exists (select 1 from act_ru_authorization a where a.group_id_ = role.id and a.resource_type_ = 7 and a.resource_id_ = '*');
