-- Acts are dated by their paper, not by the day on which somebody enters them: the terms of NĐ 92/2024/NĐ-CP run from the former.
alter table dissolution
  add column act                  text,                  -- the act that led to where the case stands, as people read it
  add column act_on               date,                  -- by its paper; nothing that follows is dated before it
  add column decision_received_on date,                  -- by the co-operative; its ten days run from it (Luật Điều 99.2)
  add constraint dissolution_act_check check ((act is null) = (act_on is null)),
  add constraint dissolution_decision_received_check check (decision_received_on >= decision_on);

update dissolution set act = 'ngày của bước trước', act_on = greatest(notice_on, decision_on, adopted_on, received_on, published_on, filed_on)
  where coalesce(notice_on, decision_on, adopted_on, received_on, published_on, filed_on) is not null;

alter table dissolution_record add column paper_on date; -- day of the act by its paper; null where nothing dates it but the entry

alter table casefile_entry add column act_on date;       -- day of the act by its paper; null where the step asks for none
