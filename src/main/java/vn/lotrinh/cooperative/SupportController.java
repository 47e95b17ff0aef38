package vn.lotrinh.cooperative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Refusal;

/** The register of support for programs; every officer may read it. */
@RestController
class SupportController {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final SupportRegister register;
  private final CooperativeService cooperatives;

  SupportController(SupportRegister register, CooperativeService cooperatives) {
    this.register = register;
    this.cooperatives = cooperatives;
  }

  /** @param cooperatives how many, each once; @param amount sum in đồng */
  record Policy(String policy, long cooperatives, long times, BigDecimal amount) {}

  /** @param name of the co-operative as the register knows it now */
  record Line(String name, Support support) {}

  record Year(int year, List<Policy> policies, List<Line> rows) {}

  /** What was given in a year: by policy, and one by one. */
  @GetMapping("/api/supports")
  Year year(@RequestParam int year, @RequestParam(required = false) String policy) {
    if (year < FIRST_YEAR || year > LAST_YEAR) throw new Refusal("Năm từ " + FIRST_YEAR + " đến " + LAST_YEAR + ".");
    List<Support> given = register.given(year, policy == null || policy.isBlank() ? null : policy.strip());
    List<String> codes = given.stream().map(Support::cooperative).distinct().toList();
    Map<String, String> names = cooperatives.find(codes, LocalDate.of(year, 12, 31)).stream()
        .collect(Collectors.toMap(Cooperative::code, Cooperative::name));
    List<Policy> policies = given.stream().collect(Collectors.groupingBy(Support::policy)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> policy(one.getKey(), one.getValue())).toList();
    return new Year(year, policies, given.stream().map(one -> new Line(names.getOrDefault(one.cooperative(), one.cooperative()), one))
        .toList());
  }

  private static Policy policy(String policy, List<Support> given) {
    return new Policy(policy, given.stream().map(Support::cooperative).distinct().count(), given.size(),
        given.stream().map(Support::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @GetMapping("/api/cooperatives/{code:[A-Za-z0-9-]{1,80}}/supports")
  List<Support> one(@PathVariable String code) {
    cooperatives.get(code);
    return register.of(code);
  }
}
