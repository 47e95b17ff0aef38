-- Which of a task's targets a result counts for, as the plan writes its unit; null: the first.
alter table plan_result add column unit text;

-- Results of one task are summed up again and again.
create index plan_result_sum on plan_result (plan, step) include (quantity, unit);
