-- Six months that had seemed silent were not: what was received within them was entered later, before "đã giải thể" (NĐ 92/2024/NĐ-CP Điều 50.5,
-- 51.3). The case went back on that day; what was done before is not done again.
alter table dissolution add column silence_resumed_on date;
