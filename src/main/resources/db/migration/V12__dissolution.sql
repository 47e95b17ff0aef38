-- Dissolution of co-operatives (Luật Hợp tác xã 2023 Điều 97–104, NĐ 92/2024/NĐ-CP Điều 50–57): where each case stands. What was decided by
-- whom and when is dissolution_record; nothing there is ever changed.
create table dissolution_number (
  year integer primary key,
  last integer not null check (last > 0)                -- GT-<year>-<number>
);

create table dissolution (
  number              text primary key check (number ~ '^GT-\d{4}-\d{4,}$'),   -- business key of its processes
  cooperative         text not null references cooperative,
  procedure           text not null check (procedure in ('VOLUNTARY')),
  stage               text not null,
  started_on          date not null,
  plan_due            date,                             -- by when an official plan asks for the end
  status_before       text,                             -- legal status to which a withdrawal of the resolution returns
  meeting_round       integer not null check (meeting_round between 1 and 3),
  last_meeting_on     date,                             -- the meeting before, which had no quorum
  adopted_on          date,                             -- resolution of the general meeting
  received_on         date,                             -- by the registration office
  silent_day          date,                             -- end of the six months without dossier or objection
  published_on        date,
  undivided           text check (undivided in ('NONE', 'STATE', 'PARTLY', 'GIFT')),
  branches            boolean not null,
  police_seal         boolean not null,
  debts_listed        boolean not null,
  undivided_done_on   date,
  tax_settled_on      date,
  branches_closed_on  date,
  filed_on            date,                             -- the dossier that is being looked at
  supplement_due      date,
  return_reason       text,
  ended_on            date,                             -- nothing more is decided; papers may still be filed away
  archived_on         date,
  check (received_on >= adopted_on),
  check ((received_on is null) = (silent_day is null))
);

-- Never two procedures of one co-operative at a time.
create unique index dissolution_running on dissolution (cooperative) where ended_on is null;
create index dissolution_cooperative on dissolution (cooperative);

-- What is owed, paid or waived, by class of creditor; the sums count.
create table dissolution_debt (
  id             bigint generated always as identity primary key,
  dissolution    text not null references dissolution,
  creditor       text not null check (creditor in ('THUE', 'BHXH', 'NGUOI_LAO_DONG', 'NGAN_HANG', 'QUY_HTPT', 'KHAC')),
  kind           text not null check (kind in ('OWED', 'PAID', 'WAIVED')),
  amount_million numeric(20, 6) not null check (amount_million > 0),
  day            date not null,
  paper          text
);

create index dissolution_debt_of on dissolution_debt (dissolution);

-- Written objections, and cases before a court or an arbitration, that stand in the way.
create table dissolution_obstacle (
  id          bigint generated always as identity primary key,
  dissolution text not null references dissolution,
  kind        text not null check (kind in ('OBJECTION', 'COURT_CASE')),
  party       text not null,                            -- who objects: tax office, creditor, other; or the court
  tax_office  boolean not null,
  paper       text not null,
  content     text,
  raised_on   date not null,
  accepted_on date,                                     -- the registration office took the objection as one by law
  ended_on    date,
  ended_by    text,                                     -- paper that ended it
  check (ended_on >= raised_on)
);

create index dissolution_obstacle_of on dissolution_obstacle (dissolution);

create table dissolution_record (
  id              bigint generated always as identity primary key,
  dissolution     text not null references dissolution,
  what            text not null,
  decision        text,
  content         text,
  document_number text,
  actor           text,
  day             date not null,
  recorded_at     timestamptz not null
);

create index dissolution_record_of on dissolution_record (dissolution, id desc);

-- Terms that the law leaves open or that nobody has confirmed yet; shown to people as "cần xác nhận" until somebody has.
create table dissolution_term (
  name      text primary key,
  length    integer not null check (length >= 0),
  title     text not null,
  confirmed boolean not null
);

insert into dissolution_term (name, length, title, confirmed) values
  ('verification', 10, 'Xác minh tình trạng hoạt động (ngày làm việc)', false),
  ('persuasion', 30, 'Vận động, tư vấn giải thể tự nguyện (ngày)', false),
  ('inventory', 15, 'Kiểm kê tài sản, công nợ (ngày làm việc)', false),
  ('firstMeeting', 30, 'Họp đại hội thành viên lần thứ nhất (ngày)', false),
  ('debtList', 5, 'Lập bảng kê chủ nợ (ngày làm việc)', false),
  ('debtPayment', 30, 'Một kỳ theo dõi trả nợ (ngày)', false),
  ('insolvencyNotice', 5, 'Thông báo mất khả năng thanh toán (ngày làm việc)', false),
  ('undividedAssets', 30, 'Xử lý quỹ, tài sản chung không chia (ngày)', false),
  ('taxSettlement', 30, 'Quyết toán, hoàn thành nghĩa vụ thuế (ngày)', false),
  ('dossierCheck', 1, 'Kiểm tra tính hợp lệ của hồ sơ (ngày làm việc)', false),
  ('objection', 2, 'Ghi nhận ý kiến phản đối (ngày làm việc)', false),
  ('seal', 5, 'Trả con dấu cho cơ quan công an (ngày làm việc)', false),
  ('archive', 5, 'Lưu hồ sơ, cập nhật kết quả (ngày làm việc)', false),
  ('explanation', 10, 'Giải trình theo thông báo vi phạm, Mẫu số 01 NĐ 92/2024 (ngày làm việc)', false);
