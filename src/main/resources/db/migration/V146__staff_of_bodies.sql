-- Who works at which body, for the figures of workload: the one place at which they read the engine's accounts. Whoever only stands in for another
-- body by a mandate works at his own.
create view overview_staff as
  select m.user_id_ as person, m.group_id_ as agency
  from act_id_membership m join act_id_group g on g.id_ = m.group_id_ and g.type_ = 'AGENCY'
  where exists (select from act_id_membership r where r.user_id_ = m.user_id_ and r.group_id_ in ('officer', 'head', 'clerk'))
    and not exists (select from organisation_derived d where d.person = m.user_id_ and d.group_id = m.group_id_);

-- What a person finished, the newest first.
create index overview_closed_by on deadline_task (closed_by, closed_on) where state = 'DONE';
