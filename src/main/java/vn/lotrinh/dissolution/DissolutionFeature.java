package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;
import vn.lotrinh.Written;

/** Dissolutions in the navigation, and on the start page how many run and how many of them cannot end in time. */
@Component
class DissolutionFeature implements Feature {

  private final CaseList list;

  DissolutionFeature(CaseList list) {
    this.list = list;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(70, "Giải thể", "/dissolutions", Audience.WATCHERS));
  }

  @Override
  public List<Figure> figures(LocalDate today) {
    List<CaseLine> running = list.running(today);
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(10, Written.number(running.size()), "hồ sơ giải thể đang làm", "/dissolutions", false));
    long lost = running.stream().filter(line -> line.outlook() == Outlook.IMPOSSIBLE).count();
    if (lost > 0) figures.add(new Figure(11, Written.number(lost), "hồ sơ giải thể không thể kịp hạn", "/dissolutions?outlook=IMPOSSIBLE", true));
    return figures;
  }
}
