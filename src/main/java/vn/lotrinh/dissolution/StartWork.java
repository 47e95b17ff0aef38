package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lotrinh.bulk.BulkOutcome;
import vn.lotrinh.bulk.BulkWork;
import vn.lotrinh.cooperative.Cooperative;

/** Starts the procedures of many co-operatives, each with the target of a plan that it counts toward. */
@Component
class StartWork implements BulkWork {

  static final String KIND = "dissolution-start";

  private final DissolutionService service;
  private final StartOrders orders;

  StartWork(DissolutionService service, StartOrders orders) {
    this.service = service;
    this.orders = orders;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String undoneBy() {
    return UndoWork.KIND;
  }

  /** Who is refused is refused before anything is started. */
  @Override
  public List<BulkOutcome> run(List<String> codes, Map<String, String> parameters) {
    StartOrder order = StartOrder.of(parameters);
    Map<String, String> reasons = service.whyNot(codes);
    Map<String, Cooperative> able = new HashMap<>(service.known(codes));
    able.keySet().removeAll(reasons.keySet());
    Map<String, Proposal> proposals = service.propose(able);
    TargetChoice choice = orders.choice(order);
    List<DissolutionService.Beginning> beginnings = new ArrayList<>();
    codes.stream().filter(able::containsKey).forEach(code -> {
      Proposal proposal = proposals.get(code);
      Procedure procedure = order.procedure(proposal);
      beginnings.add(new DissolutionService.Beginning(able.get(code), procedure, choice.of(procedure, proposal.debts())));
    });
    Map<String, String> numbers = service.startAll(beginnings);
    return codes.stream().map(code -> reasons.containsKey(code) ? BulkOutcome.refused(code, reasons.get(code)) : BulkOutcome.done(code, numbers.get(code))).toList();
  }

  @Override
  public String page(String number) {
    return "/dissolutions/" + number;
  }
}
