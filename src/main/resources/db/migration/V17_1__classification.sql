-- Yearly scoring and ranking of co-operatives by TT 01/2020/TT-BKHĐT (criteria, points) and what the register gets from it. What was decided by
-- whom and when is classification_record; nothing there is ever changed.

-- A table of criteria, valid from a year until a newer one; entering points makes a new one, so that old years keep theirs.
create table classification_scheme (
  id          bigint generated always as identity primary key,
  from_year   integer not null check (from_year between 2000 and 2100),
  source      text not null,
  confirmed   boolean not null,                     -- false: shown as "cần xác nhận"
  entered_by  text,                                 -- user; null for what comes with the application
  recorded_at timestamptz not null
);

create table classification_criterion (
  scheme   bigint not null references classification_scheme,
  code     text not null check (code ~ '^[1-9]\d?[a-z]?$'),       -- number and letter, e.g. 1a
  position integer not null,
  section  integer not null check (section between 1 and 3),      -- I, II, III
  title    text not null,                                         -- of the criterion
  item     text,                                                  -- of the part, where the criterion has parts
  most     numeric(4, 1) check (most > 0 and most * 2 = trunc(most * 2)),   -- whole or half points; null while nobody has entered them
  figure   text check (figure in ('CAPITAL', 'REVENUE', 'PROFIT', 'MEMBERS')),   -- what the register knows that helps to score
  primary key (scheme, code)
);

-- The first table. Criteria 1–9 with their points come from two public copies of the self-score table of TT 01/2020/TT-BKHĐT (they agree, and each
-- group sums to 30), not from the circular itself. Of criteria 10–15 only the names are known; their points are entered by an administrator.
insert into classification_scheme (from_year, source, confirmed, recorded_at)
values (2020, 'Bảng đánh giá hợp tác xã kèm TT 01/2020/TT-BKHĐT, theo các bản đăng lại trên trang thông tin; tiêu chí 10–15 mới có tên', false, now());

insert into classification_criterion (scheme, code, position, section, title, item, most, figure)
select id, c.code, c.position, c.section, c.title, c.item, c.most, c.figure from classification_scheme, (values
  ('1a', 1, 1, 'Vốn của HTX', 'Tổng nguồn vốn bình quân', 6, 'CAPITAL'),
  ('1b', 2, 1, 'Vốn của HTX', 'Tổng nguồn vốn tăng so với năm trước', 1, null),
  ('2a', 3, 1, 'Tài sản của HTX', 'Tổng tài sản không chia bình quân', 5, null),
  ('2b', 4, 1, 'Tài sản của HTX', 'Tổng tài sản không chia tăng so với năm trước', 1, null),
  ('3a', 5, 1, 'Kết quả sản xuất, kinh doanh trong năm', 'Tổng doanh thu bán hàng và cung cấp dịch vụ', 4, 'REVENUE'),
  ('3b', 6, 1, 'Kết quả sản xuất, kinh doanh trong năm', 'Tỷ lệ cung ứng sản phẩm, dịch vụ cho thành viên', 3, null),
  ('3c', 7, 1, 'Kết quả sản xuất, kinh doanh trong năm', 'Lợi nhuận (thu nhập) trước thuế', 4, 'PROFIT'),
  ('4a', 8, 1, 'Trích lập các quỹ', 'Quỹ đầu tư phát triển', 2, null),
  ('4b', 9, 1, 'Trích lập các quỹ', 'Quỹ dự phòng', 2, null),
  ('4c', 10, 1, 'Trích lập các quỹ', 'Các quỹ khác', 2, null),
  ('5', 11, 2, 'Chấp hành pháp luật trong tổ chức, hoạt động', null, 8, null),
  ('6', 12, 2, 'Giải quyết các tranh chấp, khiếu nại', null, 6, null),
  ('7a', 13, 2, 'Trình độ cán bộ quản lý, điều hành', 'Tỷ lệ cán bộ được đào tạo đại học, cao đẳng trở lên', 2, null),
  ('7b', 14, 2, 'Trình độ cán bộ quản lý, điều hành', 'Tỷ lệ cán bộ được đào tạo sơ cấp, trung cấp', 2, null),
  ('7c', 15, 2, 'Trình độ cán bộ quản lý, điều hành', 'Tỷ lệ cán bộ trẻ', 2, null),
  ('8', 16, 2, 'Chế độ, chính sách cho thành viên và người lao động', null, 6, null),
  ('9', 17, 2, 'Mức độ áp dụng tiến bộ khoa học kỹ thuật, xây dựng thương hiệu, chuỗi giá trị', null, 4, null),
  ('10', 18, 3, 'Mức độ tham gia của thành viên đối với HTX', null, null, 'MEMBERS'),
  ('11', 19, 3, 'Lợi ích thành viên', null, null, null),
  ('12', 20, 3, 'Sản phẩm, dịch vụ HTX cung ứng cho thành viên', null, null, null),
  ('13', 21, 3, 'Công tác thông tin, truyền thông, đào tạo bồi dưỡng', null, null, null),
  ('14', 22, 3, 'Mức độ ảnh hưởng tích cực đến cộng đồng', null, null, null),
  ('15', 23, 3, 'HTX được khen thưởng trong năm', null, null, null)) as c (code, position, section, title, item, most, figure);

-- A year whose scoring has opened: its criteria are fixed from then on.
create table classification_year (
  year      integer primary key check (year between 2020 and 2100),
  scheme    bigint not null references classification_scheme,
  opened_on date not null,
  opened_by text not null
);

create table classification (
  key            text primary key check (key ~ '^PL-\d{4}-[A-Za-z0-9-]+$'),   -- business key of its process
  year           integer not null references classification_year,
  cooperative    text not null references cooperative,
  stage          text not null check (stage in ('SELF_SCORING', 'CHECKING', 'RANKED', 'NOT_RANKED', 'NOT_SCORED', 'WITHDRAWN')),
  round          integer not null check (round > 0),    -- a return opens the next; the scores of every round stay
  opened_on      date not null,
  self_scored_on date,                                  -- in this round; null while, or because, the co-operative has not sent its points
  self_total     numeric(4, 1) check (self_total between 0 and 100),
  total          numeric(4, 1) check (total between 0 and 100),
  rank           text check (rank in ('TOT', 'KHA', 'TRUNG_BINH', 'YEU', 'KHONG_XEP_LOAI')),
  basis          text,                                  -- what the decision table says
  reason         text,                                  -- why it was returned, not scored or withdrawn
  ended_on       date,
  unique (year, cooperative),
  check (ended_on is null = (stage in ('SELF_SCORING', 'CHECKING'))),
  check ((rank is null) = (stage not in ('RANKED', 'NOT_RANKED')))
);

create index classification_stage on classification (year, stage, rank);
create index classification_running on classification (cooperative) where ended_on is null;

-- Points of a round: the co-operative's own, and where they differ or were missing, the alliance's; all of them once confirmed.
create table classification_score (
  classification text not null references classification,
  round          integer not null check (round > 0),
  kind           text not null check (kind in ('SELF', 'CHECK')),
  criterion      text not null,
  points         numeric(4, 1) not null check (points between 0 and 100),
  reason         text,
  actor          text not null,
  recorded_at    timestamptz not null,
  primary key (classification, round, kind, criterion)
);

create table classification_record (
  id             bigint generated always as identity primary key,
  classification text not null references classification,
  what           text not null,
  decision       text,
  content        text,
  actor          text,
  day            date not null,
  recorded_at    timestamptz not null
);

create index classification_record_of on classification_record (classification, id desc);

-- Terms that no text in force was found for; shown as "cần xác nhận" until somebody has confirmed them.
create table classification_term (
  name      text primary key,
  length    integer not null check (length > 0),
  title     text not null,
  confirmed boolean not null
);

insert into classification_term (name, length, title, confirmed) values
  ('selfScoring', 30, 'HTX tự chấm điểm (ngày)', false),
  ('check', 15, 'Liên minh HTX kiểm tra điểm tự chấm (ngày làm việc)', false);
