package vn.lotrinh.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Feature;
import vn.lotrinh.Written;

/** The yearly report in the navigation, and on the start page how many bodies have reported. */
@Component
class ReportFeature implements Feature {

  private final ReportService reports;

  ReportFeature(ReportService reports) {
    this.reports = reports;
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(40, "Báo cáo năm", "/reports", Audience.EVERYBODY));
  }

  @Override
  public List<Figure> figures(LocalDate today) {
    return reports.running().stream().map(one -> new Figure(20, Written.number(one.reported()) + "/" + Written.number(one.bodies()),
        "đơn vị đã nộp báo cáo năm " + one.year(), "/reports/" + one.year(), one.reported() < one.bodies() && today.isAfter(one.due()))).toList();
  }
}
