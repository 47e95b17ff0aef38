package vn.lotrinh.dissolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Debt;
import vn.lotrinh.cooperative.LegalStatus;

/** Starts the dissolution of co-operatives, says of which it cannot be started and why, and which procedure the register points to. */
@Service
@Transactional
public class DissolutionService {

  private static final Set<LegalStatus> IN_A_PROCEDURE = Set.of(LegalStatus.DANG_LAM_THU_TUC_GIAI_THE, LegalStatus.DANG_LAM_THU_TUC_PHA_SAN,
      LegalStatus.THU_HOI_DO_CUONG_CHE_THUE);

  /** A procedure that is to be started. */
  record Beginning(Cooperative cooperative, Procedure procedure, CaseTarget target) {}

  private final Dissolutions dissolutions;
  private final Obstacles obstacles;
  private final Bodies bodies;
  private final PlanLines lines;
  private final Journal journal;
  private final CooperativeService cooperatives;
  private final Begun begun;
  private final DissolutionProcess process;
  private final Clock clock;

  DissolutionService(Dissolutions dissolutions, Obstacles obstacles, Bodies bodies, PlanLines lines, Journal journal, CooperativeService cooperatives,
      Begun begun, DissolutionProcess process, Clock clock) {
    this.dissolutions = dissolutions;
    this.obstacles = obstacles;
    this.bodies = bodies;
    this.lines = lines;
    this.journal = journal;
    this.cooperatives = cooperatives;
    this.begun = begun;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Starts a procedure of a co-operative.
   *
   * @param target what a plan asks and where the end counts; null where no plan does
   * @return the case's number, e.g. {@code GT-2025-0042}
   * @throws Refusal where the co-operative is unknown, dissolved, in dispute or in a procedure already
   */
  public String start(String cooperative, Procedure procedure, CaseTarget target) {
    whyNot(cooperative).ifPresent(reason -> {
      throw new Refusal(reason);
    });
    return startAll(List.of(new Beginning(cooperatives.get(cooperative), procedure, target == null ? CaseTarget.NONE : target))).get(cooperative);
  }

  /** Starts the procedures of many of which {@link #whyNot} says nothing against it; the cases' numbers by code. */
  Map<String, String> startAll(List<Beginning> beginnings) {
    if (beginnings.isEmpty()) return Map.of();
    Iterator<String> numbers = dissolutions.nextNumbers(today().getYear(), beginnings.size()).iterator();
    Map<String, Dissolution> started = new LinkedHashMap<>();
    beginnings.forEach(one -> started.put(one.cooperative().code(),
        Dissolution.start(numbers.next(), one.cooperative().code(), one.procedure(), one.target(), today())));
    dissolutions.declined(started.keySet()).values().stream().filter(one -> one.procedure() != started.get(one.cooperative()).procedure())
        .forEach(one -> started.get(one.cooperative()).follow(one.number()));
    dissolutions.addAll(started.values());
    lines.begin(started.values(), owing(started.keySet()));
    journal.begin(started.values(), beginnings.stream().collect(Collectors.toMap(one -> one.cooperative().code(), one -> one.cooperative().name())));
    begun.remember(started.values(), beginnings.stream().map(Beginning::cooperative).toList());
    process.start(beginnings.stream().map(one -> new DissolutionProcess.Case(started.get(one.cooperative().code()), one.cooperative().place(),
        one.procedure().title() + ": " + one.cooperative().name())).toList());
    return started.values().stream().collect(Collectors.toMap(Dissolution::cooperative, Dissolution::number));
  }

  /** Why no procedure of a co-operative can be started now; empty where one can. Whoever asks keeps other starters waiting. */
  public Optional<String> whyNot(String code) {
    return Optional.ofNullable(whyNot(List.of(code)).get(code));
  }

  /** The same as a look that keeps nobody waiting; null where one can. */
  String look(String code) {
    return obstructed(List.of(code), known(List.of(code))).get(code);
  }

  /** Whether the register knows of anything owed. */
  boolean owes(String code) {
    return owes(cooperatives.debts(code, today()));
  }

  private Set<String> owing(Collection<String> codes) {
    return cooperatives.debts(codes, today()).entrySet().stream().filter(one -> owes(one.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static boolean owes(List<Debt> debts) {
    return debts.stream().anyMatch(debt -> debt.amountMillion().signum() > 0);
  }

  /** The same for many at once, by code; who can start is absent. */
  public Map<String, String> whyNot(Collection<String> codes) {
    dissolutions.oneStarterAtATime();
    return obstructed(codes, known(codes));
  }

  /** The same as a look from outside, which keeps nobody waiting and may be out of date the next moment. */
  Map<String, String> obstructed(Collection<String> codes, Map<String, Cooperative> known) {
    Map<String, String> running = dissolutions.running(codes);
    Map<String, String> disputes = obstacles.left(codes);
    Map<String, String> reasons = new HashMap<>();
    for (String code : codes) {
      Cooperative found = known.get(code);
      String reason = found == null ? "Không có hợp tác xã nào mang mã “" + code + "” trong sổ đăng ký."
          : whyNot(found, running.get(code), disputes.get(code));
      if (reason != null) reasons.put(code, reason);
    }
    return reasons;
  }

  private String whyNot(Cooperative found, String running, String dispute) {
    Optional<String> earlierLaw = Laws.whyNotStart(today());
    if (earlierLaw.isPresent()) return earlierLaw.get();
    if (running != null) return found.name() + " đang trong thủ tục giải thể " + running + ".";
    if (found.status() == LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT) return found.name() + " đã giải thể, phá sản hoặc chấm dứt tồn tại.";
    if (IN_A_PROCEDURE.contains(found.status())) {
      return found.name() + " đang ở tình trạng “" + found.status().title() + "” nên không khởi động thủ tục giải thể được.";
    }
    if (dispute != null) return found.name() + " đang vướng " + dispute + " nên chưa khởi động thủ tục giải thể được.";
    return bodies.missing(found).orElse(null);
  }

  /**
   * Which procedure the register points to: the compulsory one where it knows of a ground to revoke the certificate, else the voluntary one.
   *
   * @return by code; a code that the register does not know is absent
   */
  @Transactional(readOnly = true)
  public Map<String, Proposal> propose(Collection<String> codes) {
    return propose(known(codes));
  }

  Map<String, Proposal> propose(Map<String, Cooperative> cooperativesByCode) {
    Map<String, List<Debt>> debts = cooperatives.debts(cooperativesByCode.keySet(), today());
    Map<String, GroundFacts> facts = new HashMap<>();
    cooperativesByCode.forEach((code, found) -> facts.put(code, GroundFacts.of(found, today())));
    Map<GroundFacts, DissolutionProcess.Revoking> told = process.foresee(facts.values());
    Map<String, Proposal> proposals = new HashMap<>();
    facts.forEach((code, known) -> proposals.put(code, proposal(told.get(known), debts.getOrDefault(code, List.of()))));
    return proposals;
  }

  private static Proposal proposal(DissolutionProcess.Revoking revoking, List<Debt> debts) {
    boolean owes = owes(debts);
    if (revoking.ground() == null) return new Proposal(Procedure.VOLUNTARY, owes, null, revoking.basis());
    return new Proposal(Procedure.COMPULSORY, owes, revoking.ground().name(), revoking.basis());
  }

  /** What the register knows of them today, by code. */
  Map<String, Cooperative> known(Collection<String> codes) {
    return cooperatives.find(codes, today()).stream().collect(Collectors.toMap(Cooperative::code, Function.identity()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
