-- What the supervisor's figures are grouped by, in the row of each task: the plan of its case, the place and the co-operative that it is about.
-- A case learns the plan to which it belongs when its first step opens: null where it was not asked yet, empty where it belongs to none.
alter table casefile_case add column plan text;

update casefile_case c set plan = a.plan from assignment_task a where a.key = c.key;
update casefile_case c set plan = a.plan from assignment_plan a where c.key = 'KH-' || a.plan;
update casefile_case c set plan = d.plan from dissolution d where d.number = c.key;
update casefile_case c set plan = f.plan from founding f where f.number = c.key;
update casefile_case c set plan = m.plan from founding_merger m where m.number = c.key;
update casefile_case c set plan = o.plan from obstacle o where o.key = c.key;
update casefile_case c set plan = p.code from pilot_programme p where c.kind = 'pilot' and c.key = p.code;
update casefile_case c set plan = (select p.code from pilot_programme p where c.key = p.code or starts_with(c.key, p.code || '-') order by length(p.code) desc limit 1)
  where plan is null and kind like 'pilot%';
-- a part belongs to the plan of its whole
with recursive part (key, plan, depth) as (
  select key, plan, 0 from casefile_case where plan is not null
  union all select c.key, w.plan, depth + 1 from casefile_case c join part w on c.parent = w.key where c.plan is null and depth < 10
)
update casefile_case c set plan = p.plan from part p where p.key = c.key and c.plan is null;
update casefile_case set plan = '' where plan is null;

alter table deadline_task add column plan text;                   -- null: of none
alter table deadline_task add column place text;                  -- of the case; null where it names none
alter table deadline_task add column cooperative text;            -- that the case is about

update deadline_task t set plan = nullif(c.plan, ''), place = c.place, cooperative = c.cooperative from casefile_case c
  where c.key = t.case_key and (c.plan <> '' or c.place is not null or c.cooperative is not null);

-- What was closed since a day; what is open has indexes of its own.
create index overview_closed on deadline_task (closed_on) where state <> 'OPEN';
-- The day on which the first task was opened: so far back working days are counted.
create index overview_opened on deadline_task (opened_on);
