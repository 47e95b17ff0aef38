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
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** Foundings for programs. */
@RestController
@RequestMapping("/api/foundings")
class FoundingController {

  private static final String NUMBER = "/{number:TL-\\d{4}-\\d{4,9}}";

  /**
   * One founding, or a list of them.
   *
   * @param place code or name of a district or commune
   * @param foundings instead of the others
   * @param plan that they count toward; absent: the only one in force that asks for foundings; {@code none}: no plan
   */
  record Start(String name, String place, String headOffice, String sector, String contact, List<StartList.Told> foundings, String plan) {}

  /** @param on day of the founders' paper; today where it is absent */
  record Withdrawal(String reason, LocalDate on) {}

  private final FoundingDesk desk;

  FoundingController(FoundingDesk desk) {
    this.desk = desk;
  }

  /** Coordinators only. */
  @PostMapping
  ResponseEntity<Map<String, List<String>>> start(@RequestBody Start start, Who who) {
    if (start.foundings != null && start.name != null)
        throw new Refusal("Chỉ dùng một trong hai: một hồ sơ (“name” …) hoặc danh sách “foundings”.");
    List<StartList.Told> told = start.foundings != null ? start.foundings
        : List.of(new StartList.Told(start.name, start.place, start.headOffice, start.sector, start.contact));
    if (told.stream().anyMatch(one -> one == null)) throw new Refusal("Danh sách “foundings” có phần tử trống.");
    return ResponseEntity.status(HttpStatus.CREATED).body(Map.of("started", desk.start(who, told, start.plan)));
  }

  @GetMapping
  List<FoundingView.Line> all(Who who) {
    return desk.all(who);
  }

  @GetMapping(NUMBER)
  FoundingView one(@PathVariable String number, Who who) {
    return desk.view(who, number);
  }

  @PostMapping(NUMBER + "/withdrawal")
  void withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal, Who who) {
    desk.withdraw(who, number, withdrawal.reason, withdrawal.on);
  }
}
