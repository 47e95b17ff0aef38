package vn.lotrinh.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Answers;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.PaperKind;

/** The yearly update of the national information system on co-operatives by 15, 18 and 21 December (TT 09/2024/TT-BKHĐT Điều 6, 7). */
@Service("reportUpdate")
@Transactional
public class UpdateService {

  private final Campaigns campaigns;
  private final Updates updates;
  private final ReportService report;
  private final Clock clock;

  UpdateService(Campaigns campaigns, Updates updates, ReportService report, Clock clock) {
    this.campaigns = campaigns;
    this.updates = updates;
    this.report = report;
    this.clock = clock;
  }

  /** The body that has to update today. */
  public String body(String key) {
    Updates.Update update = updates.get(key);
    return report.acting(update.agency(), update.place(), campaigns.frozen(update.campaign()).province());
  }

  public LocalDate due(String key) {
    return updates.get(key).due();
  }

  public LocalDate planDue(String key) {
    return updates.get(key).planDue();
  }

  /** Nothing: models of earlier versions ask for it; what a person should know is told when the form is shown. */
  public String facts(String key) {
    return null;
  }

  /** What has to be updated, as Markdown. */
  String duty(String key) {
    Updates.Update update = updates.get(key);
    return "**" + update.duty().title() + "**, chậm nhất ngày " + Figures.day(update.planDue())
        + " (Điều 6, Điều 7 Thông tư 09/2024/TT-BKHĐT). Số liệu từ ngày 15/12 năm trước đến ngày 14/12 năm nay.";
  }

  /** None: models of earlier versions ask for them; a step asks for its papers by what the room says of it. */
  public List<PaperKind> papers() {
    return List.of();
  }

  public void confirm(String key, Map<String, Object> form) {
    Answers answers = new Answers(form);
    if (!answers.ticked("updated")) throw new Refusal("Chưa xác nhận đã cập nhật Hệ thống thông tin quốc gia về hợp tác xã.");
    updates.done(key, LocalDate.now(clock), answers.text("note"));
  }
}
