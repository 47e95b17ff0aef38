-- Which of a task's targets a result counts for, as the plan writes its unit; null: the first.
alter table plan_result add column unit text;

-- Results of one task are summed up again and again.
create index plan_result_sum on plan_result (plan, step) include (quantity, unit);

-- Co-operatives that somebody chose to look at before their dissolution is started.
create table dissolution_selection (
  id         bigint generated always as identity primary key,
  title      text not null,                              -- by what they were chosen
  chosen_by  text not null,
  chosen_at  timestamptz not null,
  codes      text[] not null
);
