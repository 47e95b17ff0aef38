-- Whatever was filed once breaks the six months' silence for good (Luật Hợp tác xã 2023 Điều 98.7.b; NĐ 92/2024/NĐ-CP Điều 50.5, 51.3): a dossier
-- of dissolution or of closing a branch. Objections stand by themselves.
alter table dissolution
  add column silence_broken_on date,
  add column silence_broken_by text check (silence_broken_by in ('DOSSIER', 'BRANCH_DOSSIER')),
  add constraint dissolution_silence_check check ((silence_broken_on is null) = (silence_broken_by is null));

update dissolution d set silence_broken_on = r.day, silence_broken_by = 'DOSSIER'
from (select dissolution, min(day) as day from dissolution_record where what = 'Nộp hồ sơ đăng ký giải thể' group by dissolution) r
where r.dissolution = d.number;

-- What was still open when six months of silence dissolved a co-operative, and who answers for it (Luật Điều 97.2, 101.3); rows are added.
create table dissolution_aftermath (
  id          bigint generated always as identity primary key,
  dissolution text not null references dissolution,
  kind        text not null check (kind in ('STATE_ASSETS', 'DEBTS')),
  open_what   text not null,                            -- what was open on that day, as people read it
  told_on     date not null,
  liable      text,                                     -- who answers for it, by name and post
  outcome     text,
  paper       text,
  settled_on  date,                                     -- the follow-up was done
  check (settled_on >= told_on)
);

create unique index dissolution_aftermath_of on dissolution_aftermath (dissolution, kind);

insert into dissolution_term (name, length, title, confirmed) values
  ('liability', 30, 'Xác định người chịu trách nhiệm về nợ còn lại sau 06 tháng im lặng (ngày)', false);
