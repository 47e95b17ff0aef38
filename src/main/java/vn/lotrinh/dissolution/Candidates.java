package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Debt;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;

/** Looks at many co-operatives before anything is started; a handful of queries, however many they are. */
@Component
@Transactional(readOnly = true)
class Candidates {

  /**
   * By what co-operatives are chosen; null or empty does not narrow.
   *
   * @param status name of a legal status
   * @param months without operation, at least
   * @param debts whether the register knows of anything owed
   */
  record Filter(String status, Boolean dormant, String place, String sector, Integer months, Boolean debts) {}

  private record Way(Procedure procedure, LocalDate due) {}

  private final DissolutionService service;
  private final Dissolutions dissolutions;
  private final StartOrders orders;
  private final Forecasts forecasts;
  private final CooperativeService cooperatives;
  private final Clock clock;

  Candidates(DissolutionService service, Dissolutions dissolutions, StartOrders orders, Forecasts forecasts, CooperativeService cooperatives, Clock clock) {
    this.service = service;
    this.dissolutions = dissolutions;
    this.orders = orders;
    this.forecasts = forecasts;
    this.cooperatives = cooperatives;
    this.clock = clock;
  }

  /** Codes of those that the filter lets through. */
  List<String> choose(Filter filter) {
    LocalDate today = LocalDate.now(clock);
    Set<LegalStatus> statuses = filter.status == null || filter.status.isEmpty() ? Set.of() : Set.of(LegalStatus.valueOf(filter.status));
    List<Cooperative> found = cooperatives.select(new Selection("", filter.place, statuses, null, filter.dormant), today).stream()
        .filter(one -> !statuses.isEmpty() || one.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT)
        .filter(one -> filter.sector == null || filter.sector.isEmpty() || filter.sector.equals(one.sector()))
        .filter(one -> filter.months == null || months(one, today) >= filter.months).toList();
    if (filter.debts == null) return found.stream().map(Cooperative::code).toList();
    Map<String, List<Debt>> debts = cooperatives.debts(found.stream().map(Cooperative::code).toList(), today);
    return found.stream().map(Cooperative::code)
        .filter(code -> filter.debts == debts.getOrDefault(code, List.of()).stream().anyMatch(debt -> debt.amountMillion().signum() > 0)).toList();
  }

  /** One for each code, in the order given. */
  List<Candidate> of(Collection<String> codes, StartOrder order) {
    LocalDate today = LocalDate.now(clock);
    Map<String, Cooperative> known = service.known(codes);
    Map<String, String> reasons = service.obstructed(codes, known);
    Map<String, Proposal> proposals = service.propose(known);
    TargetChoice choice = orders.choice(order);
    Map<String, Dissolution> declined = dissolutions.declined(codes);
    Map<Way, Forecast> shared = new HashMap<>();
    return codes.stream().map(code -> {
      Proposal proposal = proposals.get(code);
      if (proposal == null) return new Candidate(code, null, reasons.get(code), null, null, null, null, null, null);
      Procedure procedure = order.procedure(proposal);
      CaseTarget target = choice.of(procedure, proposal.debts());
      Forecast forecast = shared.computeIfAbsent(new Way(procedure, target.due()), way -> forecasts.before(way.procedure, today, way.due));
      return new Candidate(code, known.get(code), reasons.get(code), proposal, procedure, choice.task(procedure, proposal.debts()).orElse(null), target.due(), forecast,
          follows(declined.get(code), procedure));
    }).toList();
  }

  private static String follows(Dissolution declined, Procedure procedure) {
    return declined == null || declined.procedure() == procedure ? null : declined.number() + " (" + declined.stage().title() + ")";
  }

  /** Months without operation, by the day on which it ceased or as an office last told them. */
  static int months(Cooperative found, LocalDate today) {
    Integer counted = found.monthsInactiveOn(today);
    return counted != null ? counted : found.monthsInactive() == null ? 0 : found.monthsInactive();
  }
}
