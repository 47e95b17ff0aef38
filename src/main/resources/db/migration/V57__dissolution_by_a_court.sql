-- A court may decide the dissolution itself (Luật Hợp tác xã 2023 Điều 97.1.b, 99.1).
alter table dissolution
  drop constraint dissolution_procedure_check,
  add constraint dissolution_procedure_check check (procedure in ('VOLUNTARY', 'COMPULSORY', 'COURT'));
