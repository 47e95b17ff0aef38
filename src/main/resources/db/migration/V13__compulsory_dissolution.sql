-- Compulsory dissolution: the certificate is revoked (Luật Hợp tác xã 2023 Điều 99, 103; NĐ 92/2024/NĐ-CP Điều 51, 53, 56); bankruptcy (Luật
-- Điều 102); the plan that a case counts toward.
alter table dissolution
  drop constraint dissolution_procedure_check,
  add constraint dissolution_procedure_check check (procedure in ('VOLUNTARY', 'COMPULSORY')),
  drop constraint dissolution_check1,                   -- the six months run from the publication where a certificate was revoked
  add constraint dissolution_silent_day_check check (silent_day is null or received_on is not null or published_on is not null),
  add column plan            text references plan_programme,
  add column plan_step       text,
  add column ground          text check (ground in ('FORGED', 'DORMANT', 'NO_REPORT', 'TOO_FEW_MEMBERS', 'CAP_BROKEN', 'NO_MEETING', 'COURT',
                               'TAX_ENFORCEMENT', 'OTHER_BODY')),
  add column basis           text,                      -- article and finding, as the decision table told them
  add column notice_on       date,                      -- notice of violation, Mẫu số 01
  add column explanation_due date,
  add column not_found       boolean not null default false,   -- at the registered address
  add column decision_on     date,                      -- decision to revoke, Mẫu số 02
  add constraint dissolution_plan_check check ((plan is null) = (plan_step is null)),
  add constraint dissolution_explanation_check check (explanation_due > notice_on);

alter table dissolution alter column not_found drop default;

create index dissolution_plan on dissolution (plan, plan_step);

-- A tax debt that is frozen is written down as such and stays owed.
alter table dissolution_debt
  drop constraint dissolution_debt_kind_check,
  add constraint dissolution_debt_kind_check check (kind in ('OWED', 'PAID', 'WAIVED', 'FROZEN'));

-- An order keeps the office from registering anything (NĐ 92 Điều 33.3); a forbidden act (Luật Điều 100) is told to the committee.
alter table dissolution_obstacle
  drop constraint dissolution_obstacle_kind_check,
  add constraint dissolution_obstacle_kind_check check (kind in ('OBJECTION', 'COURT_CASE', 'ORDER', 'FORBIDDEN_ACT'));

-- Who set or confirmed a term, and when; the newest row is what dissolution_term says.
create table dissolution_term_change (
  id          bigint generated always as identity primary key,
  name        text not null references dissolution_term,
  length      integer not null check (length >= 0),
  confirmed   boolean not null,
  actor       text not null,
  recorded_at timestamptz not null
);

insert into dissolution_term (name, length, title, confirmed) values
  ('groundVerification', 10, 'Xác minh căn cứ thu hồi Giấy chứng nhận (ngày làm việc)', false),
  ('addressVerification', 10, 'Cơ quan thuế xác minh tại địa chỉ trụ sở (ngày làm việc)', false),
  ('consolidation', 60, 'Củng cố hợp tác xã sau khi giải trình được chấp nhận (ngày)', false),
  ('insolvencyMonths', 3, 'Quá hạn trả nợ thì coi là mất khả năng thanh toán (tháng)', false),
  ('petition', 30, 'Nộp đơn yêu cầu mở thủ tục phá sản (ngày)', false),
  ('courtRuling', 30, 'Tòa án quyết định mở hoặc không mở thủ tục phá sản (ngày)', false),
  ('courtDecision', 180, 'Tòa án tuyên bố phá sản hoặc đình chỉ (ngày)', false);
