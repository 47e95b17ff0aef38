package vn.lotrinh.dissolution;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;

/**
 * After a declined case the other procedure: the compulsory one where the register shows a ground to revoke the certificate, the voluntary one
 * whenever the members want it (Luật Hợp tác xã 2023 Điều 98.1, 103.1). Nothing of it happens by itself.
 */
@Service
@Transactional
class OtherProcedure {

  /**
   * What may follow.
   *
   * @param basis ground and article; for the voluntary one the article
   * @param reason why it cannot be started now; null where it can
   */
  record Offer(Procedure procedure, String basis, String reason) {

    /** As people read it. */
    public String title() {
      return procedure.title();
    }
  }

  private final DissolutionService service;
  private final Dissolutions dissolutions;
  private final StartOrders orders;

  OtherProcedure(DissolutionService service, Dissolutions dissolutions, StartOrders orders) {
    this.service = service;
    this.dissolutions = dissolutions;
    this.orders = orders;
  }

  /** Empty where the case was not declined, or another follows it already. */
  @Transactional(readOnly = true)
  public Optional<Offer> offer(String number) {
    Dissolution d = dissolutions.get(number);
    if (d.procedure() == Procedure.COURT || !d.stage().isDeclined() || dissolutions.following(number).isPresent()) return Optional.empty();
    if (d.procedure() == Procedure.COMPULSORY) {
      return Optional.of(new Offer(Procedure.VOLUNTARY, "Đại hội thành viên tự quyết định giải thể (Điều 98.1 Luật Hợp tác xã).", service.look(d.cooperative())));
    }
    Proposal proposal = service.propose(List.of(d.cooperative())).get(d.cooperative());
    return Optional.of(new Offer(Procedure.COMPULSORY, proposal.basis(), proposal.ground() != null ? service.look(d.cooperative())
        : "Sổ HTX chưa cho thấy căn cứ thu hồi Giấy chứng nhận nào theo khoản 1 Điều 103 Luật Hợp tác xã; không đồng ý giải thể tự nguyện chưa phải là căn cứ."));
  }

  /**
   * Starts what is offered; it counts toward the same plan where that plan asks for it.
   *
   * @return the new case's number
   * @throws Refusal where nothing is offered, or it cannot be started now
   */
  public String start(String number) {
    Dissolution d = dissolutions.get(number);
    Offer offer = offer(number).orElseThrow(() -> new Refusal("Hồ sơ " + number + " đang ở bước “" + d.stage().title()
        + "” hoặc đã có hồ sơ tiếp theo nên không khởi động thủ tục kia được."));
    if (offer.reason() != null) throw new Refusal(offer.reason());
    CaseTarget target = d.target().plan() == null ? CaseTarget.NONE
        : orders.choice(new StartOrder(offer.procedure(), d.target().plan(), null)).of(offer.procedure(), service.owes(d.cooperative()));
    return service.start(d.cooperative(), offer.procedure(), target);
  }
}
