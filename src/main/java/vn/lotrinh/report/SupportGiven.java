package vn.lotrinh.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.casefile.CaseFiles;

/** Which policies of support reached whom with how much: from what bodies reported and from what plans say was done. */
@Component
@Transactional(readOnly = true)
class SupportGiven {

  /** Words of a plan's line, without diacritics, that speak of support under a policy; the first that fits. */
  private static final Map<Policy, Pattern> WORDS = new EnumMap<>(Map.of(
      Policy.TL_CUNG_CO, Pattern.compile("thanh lap moi|cung co"), Policy.NHAN_LUC, Pattern.compile("dao tao|boi duong|tap huan"),
      Policy.VON, Pattern.compile("vay von|tin dung|quy ho tro"), Policy.THI_TRUONG, Pattern.compile("xuc tien thuong mai|hoi cho|tieu thu"),
      Policy.KHCN_CDS, Pattern.compile("cong nghe|chuyen doi so|tuoi nho giot"), Policy.HA_TANG, Pattern.compile("ho tro.*(ha tang|trang thiet bi)"),
      Policy.TU_VAN, Pattern.compile("tu van|tuyen truyen"), Policy.DAT_DAI, Pattern.compile("ho tro.*dat"), Policy.CHUNG, Pattern.compile("ho tro")));

  private final Campaigns campaigns;
  private final Submissions submissions;

  SupportGiven(Campaigns campaigns, Submissions submissions) {
    this.campaigns = campaigns;
    this.submissions = submissions;
  }

  /** Every policy in the order of the law, also one of which nothing is known. */
  List<Support> of(Campaign c, List<Submission> bodies, List<TargetLine> targets) {
    Map<Policy, List<Support.Given>> given = new EnumMap<>(Policy.class);
    reported(c, bodies, given);
    for (TargetLine line : targets) {
      if (line.done() == null || line.done().signum() == 0 || line.unit() != null && line.unit().startsWith("%")) continue;
      policy(line.title()).ifPresent(policy -> given.computeIfAbsent(policy, any -> new ArrayList<>())
          .add(new Support.Given(line.title(), line.unit(), line.done(), List.of(), line.plan() == null ? "kế hoạch" : line.plan())));
    }
    List<Support> all = new ArrayList<>();
    for (Policy policy : Policy.values()) all.add(new Support(policy.title(), given.getOrDefault(policy, List.of())));
    return all;
  }

  private void reported(Campaign c, List<Submission> bodies, Map<Policy, List<Support.Given>> given) {
    Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
    submissions.counted(c.key()).forEach(one -> figures.computeIfAbsent(one.code(), any -> new HashMap<>()).put(one.submission(), Submissions.plain(one.value())));
    for (Indicator i : campaigns.indicators(c).indicators()) {
      Map<String, BigDecimal> of = figures.getOrDefault(i.code(), Map.of());
      List<Support.By> by = bodies.stream().filter(s -> of.containsKey(s.key()) && of.get(s.key()).signum() > 0)
          .map(s -> new Support.By(s.name(), of.get(s.key()))).toList();
      if (i.policy() == null || by.isEmpty()) continue;
      BigDecimal sum = by.stream().map(Support.By::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      Policy.of(i.policy()).ifPresent(policy -> given.computeIfAbsent(policy, any -> new ArrayList<>()).add(new Support.Given(i.name(), i.unit(), sum, by, null)));
    }
  }

  /** Dissolving is no support. */
  private static Optional<Policy> policy(String title) {
    String folded = CaseFiles.folded(title);
    if (folded.contains("giai the")) return Optional.empty();
    for (Policy policy : List.of(Policy.NHAN_LUC, Policy.TL_CUNG_CO, Policy.VON, Policy.THI_TRUONG, Policy.KHCN_CDS, Policy.HA_TANG, Policy.TU_VAN, Policy.DAT_DAI, Policy.CHUNG)) {
      if (WORDS.get(policy).matcher(folded).find()) return Optional.of(policy);
    }
    return Optional.empty();
  }
}
