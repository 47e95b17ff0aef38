package vn.lotrinh.issuance;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;

/** The register of numbers for programs. */
@RestController
@RequestMapping({"/api/numbers", "/api/reports/numbers"})
class NumberController {

  private static final int FARTHEST = 99_999;

  /** @param kind code of a {@link DocumentKind}, e.g. {@code BC}; @param last the last number used on paper */
  record Stand(String body, String kind, Integer year, Integer last) {}

  private final NumberDesk desk;

  NumberController(NumberDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  NumbersView numbers(@RequestParam(required = false) Integer year, Who who) {
    return desk.numbers(who, year == null ? desk.thisYear() : year);
  }

  /** The paper register stands at a number already. Clerks of the body, administrators. */
  @PostMapping
  NumbersView takeNumber(@RequestBody Stand stand, Who who) {
    int year = stand.year == null ? desk.thisYear() : stand.year;
    desk.takeNumber(who, series(stand.body, stand.kind, year, stand.last));
    return desk.numbers(who, year);
  }

  static Numbers.Series series(String body, String kind, int year, Integer last) {
    if (body == null || body.isBlank()) throw new Refusal("Thiếu mã cơ quan (“body”).");
    if (year < 2000 || year > 2200) throw new Refusal("Năm " + year + " không hợp lệ.");
    if (last == null || last < 1 || last > FARTHEST) throw new Refusal("Số cuối cùng đã dùng phải từ 1 đến 99.999.");
    return new Numbers.Series(body, DocumentKind.of(kind).code(), year, last);
  }
}
