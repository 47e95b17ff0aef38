-- Consolidations and absorptions of co-operatives (Luật Hợp tác xã 2023 Điều 94, 95; NĐ 92/2024/NĐ-CP Điều 52).
create table founding_merger (
  number        text primary key,                -- SN-2025-0001
  kind          text not null,                   -- CONSOLIDATION: all end, a new one begins; ABSORPTION: one receives the others
  receiver      text references cooperative,     -- of an absorption
  name          text,                            -- of the new co-operative
  place         text not null,                   -- of its head office, or of the receiver's
  head_office   text,
  sector        text,
  members       integer,                         -- official members afterwards, who belongs to several counted once
  capital       numeric,                         -- afterwards, in million đồng
  stage         text not null,
  started_on    date not null,
  plan          text,
  plan_step     text,
  drafted_on    date,
  adopted_on    date,                            -- by the last general meeting
  notified_on   date,
  reason        text,
  cooperative   text references cooperative,     -- the new one, or the receiver, from the day of the certificate
  registered_on date,
  branches_on   date,
  tax_on        date,
  ended_on      date,
  check ((plan is null) = (plan_step is null)),
  check ((kind = 'ABSORPTION') = (receiver is not null))
);
create index founding_merger_stage on founding_merger (stage, number);

create table founding_merger_body (
  merger          text    not null references founding_merger,
  position        integer not null,
  cooperative     text    not null references cooperative,
  assets          numeric,                       -- million đồng, as the debts and funds
  debts           numeric,
  funds           numeric,
  workers         numeric,
  round           integer not null default 1,    -- of the general meeting to be held
  last_meeting_on date,
  adopted_on      date,
  rejected        text,                          -- why its general meeting did not adopt the contract
  primary key (merger, position),
  unique (merger, cooperative)
);
create index founding_merger_body_of on founding_merger_body (cooperative);

-- General meetings on mergers; rows are added, never changed.
create table founding_merger_meeting (
  id          bigint generated always as identity primary key,
  case_key    text    not null,                  -- SN-2025-0001-2: the second body of the merger
  round       integer not null,
  invited_on  date    not null,
  held_on     date    not null,
  told        text    not null,                  -- figures, article and finding
  quorate     boolean not null,
  passed      boolean not null,
  recorded_on date    not null
);
create index founding_merger_meeting_of on founding_merger_meeting (case_key, id);

insert into calendar_term (room, name, subject, title, length, least, confirmed) values
  ('founding', 'mergerDraft', 'Hợp nhất, sáp nhập', 'Kiểm kê, dự thảo hợp đồng và Điều lệ (ngày làm việc)', 30, 1, false),
  ('founding', 'assembly', 'Hợp nhất, sáp nhập', 'Họp đại hội thành viên lần đầu (ngày làm việc)', 20, 1, false),
  ('founding', 'branches', 'Hợp nhất, sáp nhập', 'Chấm dứt chi nhánh, văn phòng đại diện của HTX cũ (ngày làm việc)', 20, 1, false),
  ('founding', 'taxTransfer', 'Hợp nhất, sáp nhập', 'Cơ quan thuế báo xong quyết toán, chuyển giao nghĩa vụ thuế (ngày làm việc)', 10, 1, false);
insert into calendar_term (room, name, subject, title, length, least, confirmed)
  select 'founding', name, 'Hợp nhất, sáp nhập', title, length, least, confirmed from calendar_term where room = 'dissolution' and name = 'memberExcess';
