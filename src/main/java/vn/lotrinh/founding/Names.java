package vn.lotrinh.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.LegalStatus;
import vn.lotrinh.cooperative.Selection;

/**
 * Whether the name of a new co-operative is free: a name of one that is dissolved or bankrupt may be taken again (NĐ 92/2024/NĐ-CP Điều
 * 17).
 */
@Component("foundingNames")
class Names {

  private static final int MOST = 500;

  private final CooperativeService cooperatives;
  private final Foundings foundings;
  private final Clock clock;

  Names(CooperativeService cooperatives, Foundings foundings, Clock clock) {
    this.cooperatives = cooperatives;
    this.foundings = foundings;
    this.clock = clock;
  }

  /** Who has the same name, as part of a sentence; empty where nobody has. @param founding that wants it, or "" */
  Optional<String> taken(CooperativeName name, String founding) {
    return alive(name).stream().filter(one -> name.isSame(one.name())).findFirst().map(one -> one.name() + " (mã " + one.code() + ")")
        .or(() -> foundings.underWay(founding).stream().filter(one -> name.isSame(one.name())).findFirst()
            .map(one -> one.name() + " (hồ sơ thành lập " + one.number() + ")"));
  }

  /** Names that differ only by what does not tell names apart. */
  List<String> confusing(CooperativeName name, String founding) {
    List<String> confusing = new ArrayList<>();
    alive(name).stream().filter(one -> name.isConfusing(one.name())).forEach(one -> confusing.add(one.name() + " (mã " + one.code() + ")"));
    foundings.underWay(founding).stream().filter(one -> name.isConfusing(one.name())).forEach(one -> confusing.add(one.name() + " (hồ sơ "
        + one.number() + ")"));
    return confusing;
  }

  private List<Cooperative> alive(CooperativeName name) {
    return cooperatives.select(new Selection(name.sought(), null, Set.of(), null, null), LocalDate.now(clock), 0, MOST).stream()
        .filter(one -> one.status() != LegalStatus.DA_GIAI_THE_PHA_SAN_CHAM_DUT).toList();
  }
}
