-- How long the steps of a model take: read for one model and a period, without touching the rows of the others.
create index deadline_task_times on deadline_task (process_key, closed_on) include (task_key, opened_on, due, state, agency);
