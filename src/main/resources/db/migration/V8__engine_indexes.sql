-- Two indexes that the engine's own schema lacks; they are ours, not Camunda's, and may be dropped at any time without harm to the data.
--
-- 1. Every completion of a task looks for its sub-tasks by PARENT_TASK_ID_. Without an index that reads the whole table of open tasks:
--    completions fall from 170 a second at 2,000 open tasks to 27 at 200,000; with it they stay at about 164.
create index lo_trinh_ru_task_parent on act_ru_task (parent_task_id_);
-- 2. "Due soon" and "overdue" filters look for open tasks in a window of due dates: 34 ms without, 3 ms with the index at 200,000.
create index lo_trinh_ru_task_due on act_ru_task (due_date_);
