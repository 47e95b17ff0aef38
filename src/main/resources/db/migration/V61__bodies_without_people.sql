-- Open work for which nobody has an account or holds the role. A body's own steps want an officer or a head, a role's whoever holds it.
create function lo_trinh_vacant(today date) returns table (post text, agency text, open bigint, late bigint) language sql stable as $$
  select t.post, t.agency, count(*), count(*) filter (where t.due < today) from deadline_task t
  where t.state = 'OPEN' and t.post is not null and t.assignee is null
    and not exists (
      select from act_id_membership m join act_id_membership r on r.user_id_ = m.user_id_
      where m.group_id_ = t.post
        and (r.group_id_ in ('officer', 'head') or r.group_id_ = 'clerk' and exists (select from organisation_post p where p.id = t.post)))
  group by t.post, t.agency
$$;

-- When the coordinators were last told of it: at once when it begins, then in the first letter of each week.
create table deadline_vacancy (
  post    text not null,
  told_on date not null,
  primary key (post, told_on)
);
