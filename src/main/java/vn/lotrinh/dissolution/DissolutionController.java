package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** Dissolutions for programs. */
@RestController
@RequestMapping("/api/dissolutions")
class DissolutionController {

  private static final String NUMBER = "/{number:GT-\\d{4}-\\d{4,9}}";
  private static final int LONGEST = 2000;

  /**
   * @param cooperatives codes; instead of them {@code all} for everybody in the register who was found dormant
   * @param procedure {@code voluntary}, {@code compulsory}, {@code court} or {@code proposed}
   * @param plan that the cases count toward; the only one that asks for dissolutions today where it is absent
   * @param due by when they are to end; as the plan says where it is absent
   */
  record Start(List<String> cooperatives, Boolean all, String procedure, String plan, LocalDate due) {}

  /** @param taxOffice whether it is the tax office that objects; @param on day on which it was received, today where it is absent */
  record Objection(String party, boolean taxOffice, String paper, String content, LocalDate on) {}

  /** @param on day on which it was received, today where it is absent; so for the others */
  record OwnOpinion(String paper, String content, LocalDate on) {}

  /** @param kind {@code DOSSIER} or {@code BRANCH_DOSSIER}; @param paper number of the receipt; @param on day on which it was received */
  record FiledInTime(Silence.Paper kind, String paper, LocalDate on) {}

  /** @param signer of the dossier */
  record StopRequest(String signer, String paper, String reason, LocalDate on) {}

  /** @param on day on which the court took it */
  record CourtCase(String court, String paper, LocalDate on) {}

  /** @param body court or police that demands that nothing is registered */
  record Order(String body, String paper, LocalDate on) {}

  /** @param party who did what the law forbids during a dissolution */
  record ForbiddenAct(String party, String paper, String content, LocalDate on) {}

  record End(String paper, LocalDate on) {}

  /**
   * @param why {@code NO_CASE} or {@code TAX_REQUEST}; as the ground tells where it is absent; @param on day of the paper; today where it
   * is absent
   */
  record Restoration(RestorationReason why, String reason, String paper, LocalDate on) {}

  /** @param on day on which the registration office received it; today where it is absent */
  record Withdrawal(String resolution, String reason, LocalDate on) {}

  private final DissolutionDesk desk;

  DissolutionController(DissolutionDesk desk) {
    this.desk = desk;
  }

  /** Starts the procedure of many co-operatives; who cannot start is named with the reason. Coordinators only. */
  @PostMapping
  DissolutionDesk.Started start(@RequestBody Start start, Who who) {
    StartOrder order = StartOrder.of(start.procedure, start.plan, start.due);
    boolean all = Boolean.TRUE.equals(start.all);
    if (all && start.cooperatives != null) throw new Refusal("Chỉ dùng một trong hai: danh sách “cooperatives” hoặc “all”.");
    if (all) return desk.startDormant(who, order);
    if (start.cooperatives == null || start.cooperatives.isEmpty()) throw new Refusal("Thiếu danh sách mã hợp tác xã (“cooperatives”).");
    if (start.cooperatives.size() > StartOrders.MOST) throw new Refusal("Mỗi lần khởi động không quá 40.000 hợp tác xã.");
    return desk.start(who, order, start.cooperatives.stream().map(code -> text(code, "cooperatives", true)).toList());
  }

  @GetMapping(NUMBER)
  DissolutionView one(@PathVariable String number, Who who) {
    return desk.view(who, number);
  }

  /** After a declined case the other procedure (Luật Điều 98.1, 103.1). Coordinators only. */
  @PostMapping(NUMBER + "/other-procedure")
  ResponseEntity<Map<String, String>> other(@PathVariable String number, Who who) {
    return ResponseEntity.status(201).body(Map.of("number", desk.startOther(who, number)));
  }

  @PostMapping(NUMBER + "/objections")
  ResponseEntity<Map<String, Long>> object(@PathVariable String number, @RequestBody Objection objection, Who who) {
    return created(desk.object(who, number, text(objection.party, "party", true), objection.taxOffice, text(objection.paper, "paper", true),
        text(objection.content, "content", false), objection.on));
  }

  /** The co-operative itself writes otherwise within the six months (Luật Điều 98.7.b). */
  @PostMapping(NUMBER + "/own-opinions")
  ResponseEntity<Map<String, Long>> thinkOtherwise(@PathVariable String number, @RequestBody OwnOpinion opinion, Who who) {
    return created(desk.thinkOtherwise(who, number, text(opinion.paper, "paper", true), text(opinion.content, "content", true), opinion.on));
  }

  /** The signer of the dossier asks to stop before it is accepted (NĐ 92 Điều 19.7). */
  @PostMapping(NUMBER + "/stops")
  void stop(@PathVariable String number, @RequestBody StopRequest stop, Who who) {
    desk.stop(who, number, text(stop.signer, "signer", true), text(stop.paper, "paper", true), text(stop.reason, "reason", true), stop.on);
  }

  /** A dossier that was received within the six months and is entered after them (NĐ 92 Điều 50.5, 51.3). */
  @PostMapping(NUMBER + "/filings-in-time")
  void fileInTime(@PathVariable String number, @RequestBody FiledInTime filed, Who who) {
    desk.fileInTime(who, number, filed.kind, text(filed.paper, "paper", true), filed.on);
  }

  @PostMapping(NUMBER + "/court-cases")
  ResponseEntity<Map<String, Long>> courtCase(@PathVariable String number, @RequestBody CourtCase courtCase, Who who) {
    return created(desk.openCourtCase(who, number, text(courtCase.court, "court", true), text(courtCase.paper, "paper", true), courtCase.on));
  }

  /** Nothing is filed or accepted until its end, the written consent (NĐ 92 Điều 33.3). */
  @PostMapping(NUMBER + "/orders")
  ResponseEntity<Map<String, Long>> order(@PathVariable String number, @RequestBody Order order, Who who) {
    return created(desk.order(who, number, text(order.body, "body", true), text(order.paper, "paper", true), order.on));
  }

  /** Recorded and told to the committee; the way goes on (Luật Điều 100). */
  @PostMapping(NUMBER + "/forbidden-acts")
  ResponseEntity<Map<String, Long>> forbiddenAct(@PathVariable String number, @RequestBody ForbiddenAct act, Who who) {
    return created(desk.forbiddenAct(who, number, text(act.party, "party", true), text(act.paper, "paper", true), text(act.content, "content", false),
        act.on));
  }

  /** What stood in the way ends. */
  @PostMapping(NUMBER + "/obstacles/{id:\\d{1,18}}/end")
  void end(@PathVariable String number, @PathVariable long id, @RequestBody End end, Who who) {
    desk.endObstacle(who, number, id, text(end.paper, "paper", true), end.on);
  }

  /** The co-operative withdraws its resolution. */
  @PostMapping(NUMBER + "/withdrawal")
  void withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal, Who who) {
    desk.withdraw(who, number, text(withdrawal.resolution, "resolution", true), text(withdrawal.reason, "reason", true), withdrawal.on);
  }

  /** The revocation of the certificate is undone (NĐ 92 Điều 56). */
  @PostMapping(NUMBER + "/restoration")
  void restore(@PathVariable String number, @RequestBody Restoration restoration, Who who) {
    desk.restore(who, number, restoration.why, text(restoration.reason, "reason", true), text(restoration.paper, "paper", true),
        restoration.on);
  }

  private static ResponseEntity<Map<String, Long>> created(long id) {
    return ResponseEntity.status(201).body(Map.of("id", id));
  }

  private static String text(String value, String name, boolean required) {
    String text = Objects.requireNonNullElse(value, "").strip();
    if (required && text.isEmpty()) throw new Refusal("Thiếu “" + name + "”.");
    if (text.length() > LONGEST) throw new Refusal("“" + name + "” dài quá " + LONGEST + " ký tự.");
    return text.isEmpty() ? null : text;
  }
}
