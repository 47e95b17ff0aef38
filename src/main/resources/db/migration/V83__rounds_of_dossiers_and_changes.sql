-- Rounds that the rooms still kept by themselves, only the last one each: dossiers of the pilot, proposals to change its list, dossiers of
-- registration of dissolution. They become hand-ins of the case file, round after round as the rooms' journals have them.
alter table casefile_hand_in add column again_by date;     -- by when it has to be handed in again
alter table casefile_hand_in add check (again_by is null or decision = 'RETURNED');

create temporary table moved on commit drop as
  -- S handed in, R given back, A accepted
  select case_key, 'hồ sơ đăng ký tham gia' as subject, id as seq, 'S' as kind, day, actor, content, document_number as number from pilot_record
    where what = 'Nộp bổ sung hồ sơ' or what = 'Đăng ký tham gia' and decision <> 'decline'
  union all select case_key, 'hồ sơ đăng ký tham gia', id, case decision when 'supplement' then 'R' else 'A' end, day, actor, content, document_number
    from pilot_record where what = 'Đánh giá sơ bộ' or what = 'Kiểm tra hồ sơ' and decision = 'supplement'
  union all select case_key, 'đề nghị thay đổi', id, 'S', day, actor, content, document_number from pilot_record where what = 'Đề nghị thay đổi HTX thí điểm'
  union all select case_key, 'đề nghị thay đổi', id, case decision when 'approve' then 'A' else 'R' end, day, actor, content, document_number
    from pilot_record where what = 'Thẩm định đề nghị thay đổi' and decision = 'return'
      or what = 'Quyết định thay đổi HTX thí điểm' and decision in ('approve', 'keep')
  union all select case_key, 'ý kiến thẩm định', id, 'S', day, actor, content, document_number from pilot_record
    where what = 'Thẩm định đề nghị thay đổi' and decision = 'agree'
  union all select case_key, 'ý kiến thẩm định', id, case decision when 'approve' then 'A' else 'R' end, day, actor, content, document_number
    from pilot_record where what = 'Quyết định thay đổi HTX thí điểm'
  union all select dissolution, 'hồ sơ đăng ký giải thể', id, 'S', coalesce(paper_on, day), actor, content, document_number from dissolution_record
    where what in ('Nộp hồ sơ đăng ký giải thể', 'Nộp bổ sung hồ sơ')
  union all select dissolution, 'hồ sơ đăng ký giải thể', id, case when what like 'Chuyển tình trạng%' then 'A' else 'R' end, coalesce(paper_on, day), actor,
      content, document_number from dissolution_record
    where what in ('Kiểm tra hồ sơ đăng ký giải thể', 'Ý kiến của cơ quan thuế') and decision = 'supplement'
      or what = 'Trả lời đề nghị dừng thủ tục' and decision = 'dừng thủ tục, hủy hồ sơ' or what = 'Chuyển tình trạng “đã giải thể” theo hồ sơ';

insert into casefile_hand_in (case_key, subject, round, submitted_on, submitted_by, content, number, decision, decision_number, reason, decided_on, decided_by)
  select s.case_key, s.subject, s.nth, s.day, s.actor, s.content, s.number, case a.kind when 'A' then 'ACCEPTED' when 'R' then 'RETURNED' end, a.number,
         case a.kind when 'R' then coalesce(a.content, '…') else a.content end, a.day, a.actor
  from (select *, row_number() over newest as nth, lead(seq) over newest as until from moved where kind = 'S'
        window newest as (partition by case_key, subject order by seq)) s
  left join lateral (
    select * from moved m where m.kind <> 'S' and m.case_key = s.case_key and m.subject = s.subject and m.seq > s.seq and (s.until is null or m.seq < s.until)
    order by m.seq limit 1
  ) a on true;

-- what waits to be handed in again, by when, in the words of whoever gave it back
update casefile_hand_in h set again_by = w.again_by, reason = coalesce(w.reason, h.reason)
  from (select key, 'hồ sơ đăng ký tham gia' as subject, supplement_due as again_by, reason from pilot_dossier where stage = 'SUPPLEMENT'
        union all select number, 'hồ sơ đăng ký giải thể', supplement_due, return_reason from dissolution where stage = 'SUPPLEMENT') w
  where h.case_key = w.key and h.subject = w.subject and h.decision = 'RETURNED'
    and not exists (select from casefile_hand_in newer where newer.case_key = h.case_key and newer.subject = h.subject and newer.round > h.round);

-- with whom a proposal lies, its stage says; whether it was given back, its rounds
update pilot_change c set stage = case when exists (
    select from casefile_hand_in h where h.case_key = c.key and h.subject = 'đề nghị thay đổi' and h.decision = 'RETURNED'
      and not exists (select from casefile_hand_in newer where newer.case_key = h.case_key and newer.subject = h.subject and newer.round > h.round))
    then 'OPENED' else 'PROPOSED' end
  where stage = 'RETURNED';
alter table pilot_change drop constraint pilot_change_stage_check;
alter table pilot_change add constraint pilot_change_stage_check check (stage in ('OPENED', 'PROPOSED', 'APPRAISED', 'APPROVED', 'KEPT', 'APPLIED'));
alter table pilot_change drop column return_reason;
alter table pilot_dossier drop column supplement_due;
alter table dissolution drop column supplement_due, drop column return_reason;
