-- The document of a number was replaced by one of equal form (NĐ 30/2020/NĐ-CP Điều 18.3): number and document stay, and say by which.
alter table issuance_number add column replaced_by text;
