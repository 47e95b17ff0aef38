-- A run is carried by a process instance of the engine: each of its batches is a job, which any server takes over.
alter table bulk_run
  add column process_instance text,                      -- null: a run from before, which the next start of the application takes up
  add column careful_until integer not null default 0,   -- up to this position items are worked on one by one, because their batch failed
  add column failure text;                               -- why the next item failed alone; the next job refuses it with these words
