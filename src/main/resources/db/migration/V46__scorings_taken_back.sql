-- A year's scoring that was opened by mistake has a way back: its cases are cancelled, keep their history and may be opened again; the year's
-- criteria may be entered anew once none is left.
alter table classification drop constraint classification_stage_check;
alter table classification add constraint classification_stage_check
  check (stage in ('SELF_SCORING', 'CHECKING', 'RANKED', 'NOT_RANKED', 'NOT_SCORED', 'WITHDRAWN', 'CANCELLED'));
alter table classification_year add column taken_back_on date;
