package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;

/** What people and programs do with mergers, and who may. */
@Component
@Transactional
class MergerDesk {

  private static final int MOST = 20;

  private final Mergers mergers;
  private final MergerService service;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final WithdrawalService giveUp;
  private final PlanLines lines;
  private final FoundingBodies bodies;
  private final FoundingProcess process;
  private final CooperativeService cooperatives;
  private final CaseFiles files;
  private final Clock clock;

  MergerDesk(Mergers mergers, MergerService service, Dossiers dossiers, Withdrawals withdrawals, WithdrawalService giveUp, PlanLines lines,
      FoundingBodies bodies, FoundingProcess process, CooperativeService cooperatives, CaseFiles files, Clock clock) {
    this.mergers = mergers;
    this.service = service;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
    this.giveUp = giveUp;
    this.lines = lines;
    this.bodies = bodies;
    this.process = process;
    this.cooperatives = cooperatives;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Begins a merger. Coordinators only.
   *
   * @param kind {@code consolidation} or {@code absorption}
   * @param receiver code of the one that stays in an absorption; null in a consolidation
   * @param plan see {@link PlanLines#target}
   * @return its number
   * @throws Refusal where the co-operatives cannot become one
   */
  String start(Who who, String kind, List<String> codes, String receiver, String plan) {
    FoundingDesk.demandSteering(who);
    MergerKind chosen = MergerKind.of(kind);
    LocalDate today = LocalDate.now(clock);
    if (today.isBefore(Founding.LAW_FROM)) {
      throw new Refusal("Trước ngày " + Written.day(Founding.LAW_FROM)
          + " việc hợp nhất, sáp nhập theo Luật Hợp tác xã 2012; hệ thống không làm thủ tục ấy.");
    }
    String stays = receiver == null || receiver.isBlank() ? null : receiver.strip();
    List<Cooperative> all = chosen(codes, today);
    refuse(chosen, all, stays);
    PlanTarget target = lines.target(FoundingWork.MERGER, plan);
    String place = all.stream().filter(one -> one.code().equals(stays)).findFirst().orElse(all.get(0)).place();
    bodies.all(place);
    Merger merger = Merger.start(mergers.nextNumber(today.getYear()), chosen, stays, null, place, target, today);
    mergers.add(merger, all.stream().map(Cooperative::code).toList());
    process.startMerger(merger.number(), place, chosen.title() + ": " + all.stream().map(Cooperative::name)
        .collect(Collectors.joining(", ")));
    return merger.number();
  }

  private List<Cooperative> chosen(List<String> codes, LocalDate today) {
    Set<String> asked = codes == null ? Set.of() : codes.stream().filter(one -> one != null && !one.isBlank()).map(String::strip)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (asked.size() < 2) throw new Refusal("Cần ít nhất hai hợp tác xã để hợp nhất, sáp nhập.");
    if (asked.size() > MOST) throw new Refusal("Mỗi hồ sơ không quá " + MOST + " hợp tác xã.");
    Map<String, Cooperative> known = cooperatives.find(asked, today).stream().collect(Collectors.toMap(Cooperative::code, one -> one));
    List<String> unknown = asked.stream().filter(code -> !known.containsKey(code)).toList();
    if (!unknown.isEmpty()) throw new Refusal("Không có hợp tác xã nào trong sổ mang mã: " + String.join(", ", unknown) + ".");
    return asked.stream().map(known::get).toList();
  }

  private void refuse(MergerKind kind, List<Cooperative> all, String receiver) {
    mergers.oneStarterAtATime();
    List<String> faults = new ArrayList<>();
    if (kind == MergerKind.ABSORPTION && all.stream().noneMatch(one -> one.code().equals(receiver))) {
      faults.add("Sáp nhập thì hợp tác xã nhận sáp nhập phải là một trong các hợp tác xã đã chọn (Điều 95 Luật Hợp tác xã 2023).");
    }
    if (kind == MergerKind.CONSOLIDATION && receiver != null) {
      faults.add("Hợp nhất thì mọi hợp tác xã đều chấm dứt, không có hợp tác xã nhận (Điều 94 Luật Hợp tác xã 2023).");
    }
    if (all.stream().map(Cooperative::kind).distinct()
        .count() > 1) faults.add("Chỉ hợp nhất, sáp nhập các tổ chức cùng loại: hợp tác xã với hợp tác xã, liên hiệp với liên hiệp.");
    all.stream().filter(one -> one.status() != LegalStatus.DANG_HOAT_DONG)
        .forEach(one -> faults.add(one.name() + " đang ở tình trạng “" + one.status().title() + "” nên không hợp nhất, sáp nhập được."));
    Map<String, String> running = mergers.running(all.stream().map(Cooperative::code).toList());
    all.stream().filter(one -> running.containsKey(one.code())).forEach(one -> faults.add(one.name() + " đang có hồ sơ "
        + running.get(one.code()) + "."));
    if (!faults.isEmpty()) throw new Refusal(String.join("\n", faults));
  }

  /** Entered by whoever acts for one of the co-operatives, or a coordinator. */
  void withdraw(Who who, String number, String reason, LocalDate on) {
    if (!mayWithdraw(who, number)) throw new AccessDeniedException(number);
    giveUp.withdraw(number, reason, on, who.user());
  }

  private boolean mayWithdraw(Who who, String number) {
    mergers.get(number);
    return who.steers() || who.worksForOneOf(service.cooperatives(number).stream().map(code -> service.partBody(service.partKey(number,
        code))).toList());
  }

  /** All of the province, the newest first; watchers only. */
  @Transactional(readOnly = true)
  List<MergerView> all(Who who) {
    if (!who.watches()) throw new AccessDeniedException("mergers");
    return mergers.all().stream().map(one -> view(one, false)).toList();
  }

  /** One merger, for whoever may see its case. */
  @Transactional(readOnly = true)
  MergerView view(Who who, String number) {
    if (!who.watches() && !files.maySee(who, number)) throw new AccessDeniedException(number);
    Merger merger = mergers.get(number);
    return view(merger, merger.stage().isOpen() && mayWithdraw(who, number));
  }

  private MergerView view(Merger one, boolean mayWithdraw) {
    Dossier dossier = dossiers.get(one.number());
    List<MergerView.Body> joined = mergers.bodies(one.number()).stream().map(body -> new MergerView.Body(body.cooperative(),
        cooperatives.get(body.cooperative()).name(), body.assets(), body.debts(), body.funds(), body.workers(), body.adoptedOn(),
        body.rejected())).toList();
    return new MergerView(one.number(), one.kind(), one.kind().title(), one.stage(), one.stage().title(), one.receiver(), one.name(),
        one.place(), one.members(),
        one.capital(), one.startedOn(), one.target().plan(), one.target().step(), joined, mergers.meetings(one.number()), one.adoptedOn(),
        one.notifiedOn(),
        dossier.stage().title(), dossier.filedOn(), one.cooperative(), one.registeredOn(), one.taxOn(), one.endedOn(), one.reason(),
        withdrawals.of(one.number()), mayWithdraw);
  }
}
