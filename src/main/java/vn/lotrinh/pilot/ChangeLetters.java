package vn.lotrinh.pilot;

import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** The letters that tell co-operatives of a change of the list. */
@Component
class ChangeLetters {

  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final Works works;

  ChangeLetters(CooperativeService cooperatives, PlanService plans, Works works) {
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.works = works;
  }

  String subject(MemberChange change) {
    return "Thông báo thay đổi danh sách HTX thí điểm: " + cooperatives.get(change.cooperative()).name();
  }

  String text(MemberChange change, String recipient) {
    Plan plan = plans.plan(change.programme());
    String name = cooperatives.get(recipient).name();
    String lead = plan.task(works.require(plan, Work.GUIDANCE)).lead();
    String basis = "Theo văn bản số " + change.decisionNumber() + " về danh sách HTX thí điểm thực hiện " + plan.title() + ", ";
    if (recipient.equals(change.replacement())) {
      return "Kính gửi: " + name + "\n\n" + basis + "hợp tác xã được đưa vào danh sách HTX thí điểm, thay " + cooperatives.get(change.cooperative()).name()
          + ".\n\nĐề nghị hợp tác xã liên hệ " + lead
          + " để được hướng dẫn xây dựng kế hoạch hoàn thiện và tham gia kiểm tra hằng năm.\n\nTrân trọng.";
    }
    return "Kính gửi: " + name + "\n\n" + basis + "hợp tác xã được đưa ra khỏi danh sách HTX thí điểm.\n\nLý do: " + change.reason()
        + "\n\nHợp tác xã vẫn được " + lead + " tư vấn, hỗ trợ theo quy định chung. Mọi ý kiến xin gửi về " + lead + ".\n\nTrân trọng.";
  }
}
