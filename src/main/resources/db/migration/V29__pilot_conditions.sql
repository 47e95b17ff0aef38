-- A condition is met, not met, or not known yet (null); what a person has to answer is asked by its item (c1 …, t1 …).
alter table pilot_condition alter column met drop not null;
alter table pilot_condition add column item text;

-- What the register does not know and a person found out of one dossier: a figure, or a verdict with its ground. The newest row of an item
-- counts.
create table pilot_answer (
  id          bigint generated always as identity primary key,
  dossier     text not null references pilot_dossier,
  item        text not null,
  condition   text not null,                    -- the plan's words that were answered; other words are another condition
  figure      numeric(18, 2),
  level       numeric(18, 2),                   -- what the figure is compared with, where the plan names no number
  met         boolean,
  ground      text,
  answered_by text,
  answered_at timestamptz not null
);
create index pilot_answer_dossier on pilot_answer (dossier, item, id);

-- The model and the type as they were chosen, in the plan's words of that day; whether the dossier's model of the process asks for answers.
alter table pilot_dossier add column model_title text;
alter table pilot_dossier add column sector_type text;
alter table pilot_dossier add column asks boolean not null default false;
-- Among equals at the cut of the list: who was taken, and why.
alter table pilot_dossier add column preferred boolean;
alter table pilot_dossier add column preference_reason text;
