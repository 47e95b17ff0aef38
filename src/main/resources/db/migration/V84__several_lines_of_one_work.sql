-- Several lines of a plan may ask for the same work that is counted ("giải thể" as a task of the province and as a target of part II); a work of a
-- scheme still stands at one line only, which is told when the plan is taken in.
drop index plan_task_work;
create index plan_task_work on plan_task (plan, work) where work is not null;
