-- Finished cases are looked for by what happened in them: who acted, what was decided, which paper.
create index casefile_entry_person on casefile_entry using gin (progress_folded(person_name) gin_trgm_ops) where person_name is not null;
create index casefile_entry_said on casefile_entry using gin (progress_folded(coalesce(decision, '') || ' ' || coalesce(content, '')) gin_trgm_ops)
  where decision is not null or content is not null;
create index casefile_answer_number on casefile_answer using gin (progress_folded(answer) gin_trgm_ops) where key like '%umber';
create index casefile_entry_day on casefile_entry (case_key, day);

-- The cases of which the engine still runs anything: the one place at which lists ask it.
create view casefile_running as select distinct business_key_ as case_key from act_ru_execution where business_key_ is not null;
