package vn.lotrinh.founding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** Mergers for programs. */
@RestController
@RequestMapping("/api/mergers")
class MergerController {

  private static final String NUMBER = "/{number:SN-\\d{4}-\\d{4,9}}";

  /**
   * @param kind {@code consolidation} or {@code absorption}
   * @param cooperatives codes of all, the receiver among them
   * @param receiver code of the one that stays in an absorption
   */
  record Start(String kind, List<String> cooperatives, String receiver, String plan) {}

  /** @param on day of their paper; today where it is absent */
  record Withdrawal(String reason, LocalDate on) {}

  private final MergerDesk desk;

  MergerController(MergerDesk desk) {
    this.desk = desk;
  }

  /** Coordinators only. */
  @PostMapping
  ResponseEntity<Map<String, String>> start(@RequestBody Start start, Who who) {
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("number", desk.start(who, start.kind, start.cooperatives, start.receiver,
        start.plan)));
  }

  @GetMapping
  List<MergerView> all(Who who) {
    return desk.all(who);
  }

  @GetMapping(NUMBER)
  MergerView one(@PathVariable String number, Who who) {
    return desk.view(who, number);
  }

  @PostMapping(NUMBER + "/withdrawal")
  void withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal, Who who) {
    desk.withdraw(who, number, withdrawal.reason, withdrawal.on);
  }
}
