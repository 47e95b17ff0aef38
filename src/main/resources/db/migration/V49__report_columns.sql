-- The columns of the yearly report beside the figure of its day: the first six months, what the whole year is expected to bring, next year's plan.
alter table report_prefill add column half_year numeric(20, 4);                 -- what the register said on 30 June
alter table report_prefill alter column value drop not null;
alter table report_entry
  add column half_year numeric(20, 4),
  add column estimate  numeric(20, 4),
  add column next_plan numeric(20, 4);
alter table report_figure
  add column half_year numeric(20, 4),
  add column estimate  numeric(20, 4),
  add column next_plan numeric(20, 4);
