package vn.lotrinh.pilot;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** The letters that tell co-operatives what became of their dossiers. */
@Component
class Notices {


  private final Dossiers dossiers;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final Works works;

  Notices(Dossiers dossiers, CooperativeService cooperatives, PlanService plans, Works works) {
    this.dossiers = dossiers;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.works = works;
  }

  String subject(String key) {
    return "Kết quả hồ sơ đăng ký tham gia Đề án của " + cooperatives.get(dossiers.get(key).cooperative).name();
  }

  String text(String key) {
    Dossier dossier = dossiers.get(key);
    Plan plan = plans.plan(dossier.programme);
    String head = "Kính gửi: " + cooperatives.get(dossier.cooperative).name() + "\n\nVề hồ sơ " + key + " đăng ký tham gia " + plan.title() + ":\n\n";
    return head + body(dossier, plan) + "\n\nMọi ý kiến xin gửi về " + lead(plan) + " để được giải đáp.\n\nTrân trọng.";
  }

  private String body(Dossier dossier, Plan plan) {
    if (dossier.result() != null) {
      return dossier.result().approved()
          ? "UBND tỉnh đã phê duyệt hợp tác xã vào danh sách HTX thí điểm (" + dossier.result().outcome()
              + "). " + lead(plan) + " sẽ hướng dẫn hợp tác xã xây dựng kế hoạch hoàn thiện."
          : "Hợp tác xã đáp ứng các điều kiện của Kế hoạch nhưng chưa được chọn vào danh sách HTX thí điểm.\n\nLý do: " + dossier.result().outcome()
              + ".\n\nKhi có hợp tác xã rời danh sách, hợp tác xã được xem xét thay thế theo thứ tự xếp hạng.";
    }
    return switch (dossier.stage()) {
      case LATE -> "Rất tiếc, hồ sơ không được xem xét vì quá thời hạn. " + dossier.reason() + ".";
      case INELIGIBLE -> "Sau khi rà soát, hợp tác xã chưa đáp ứng đủ điều kiện của Kế hoạch. Các điều kiện chưa đạt:\n\n" + unmet(dossier.key);
      default -> "Hồ sơ của hợp tác xã: " + dossier.stage().title() + ".";
    };
  }

  /** The body that guides the co-operatives, as the plan writes it. */
  private String lead(Plan plan) {
    return plan.task(works.require(plan, Work.DOSSIERS)).lead();
  }

  private String unmet(String key) {
    List<Condition> conditions = dossiers.conditions(key);
    return conditions.stream().filter(Condition::isUnmet)
        .map(c -> "- " + c.name() + ": hợp tác xã " + c.figure() + "; yêu cầu " + c.threshold() + ".").collect(Collectors.joining("\n"));
  }
}
