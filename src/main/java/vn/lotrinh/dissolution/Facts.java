package vn.lotrinh.dissolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** What a person should know at a task, as short Markdown: read-only on the form, so people's own words are escaped. */
@Component("dissolutionFacts")
class Facts {

  private final Debts debts;
  private final Costs costs;
  private final Remainders remainders;
  private final Aftermath aftermath;
  private final Stops stops;
  private final Obstacles obstacles;
  private final Terms terms;
  private final Begun begun;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;
  private final Forecasts forecasts;

  Facts(Debts debts, Costs costs, Remainders remainders, Aftermath aftermath, Stops stops, Obstacles obstacles, Terms terms, Begun begun, CooperativeService cooperatives, OrganisationService organisation, Forecasts forecasts) {
    this.debts = debts;
    this.costs = costs;
    this.remainders = remainders;
    this.aftermath = aftermath;
    this.stops = stops;
    this.obstacles = obstacles;
    this.terms = terms;
    this.begun = begun;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
    this.forecasts = forecasts;
  }

  /** @param actsFor who acts for the co-operative, by which paper; null where it acts for itself or the step is another body's */
  String of(Dissolution d, DissolutionStep step, LocalDate today, String actsFor) {
    List<String> rows = new ArrayList<>();
    register(d, rows);
    if (actsFor != null) rows.add(row("Làm thay hợp tác xã", actsFor));
    revocation(d.revocation(), rows);
    progress(d, rows);
    obstacles.of(d.number()).stream().filter(Obstacles.Obstacle::stands)
        .forEach(o -> rows.add(row(o.kind().title(),
            o.party() + ", " + o.paper() + ", ngày " + Wording.day(o.raisedOn()))));
    String text = "| Hồ sơ | " + Markdown.plain(d.number()) + " |\n|---|---|\n" + String.join("\n", rows) + "\n\n" + plan(d, today) + toConfirm(step.terms())
        + "\n\n[Diễn biến, phản đối, vụ việc tại tòa án, hủy bỏ nghị quyết](/dissolutions/" + d.number() + ")";
    return text.strip();
  }

  private void register(Dissolution d, List<String> rows) {
    Cooperative c = begun.cooperative(d.cooperative()).orElseGet(() -> cooperatives.get(d.cooperative()));
    rows.add(row("Hợp tác xã", c.name() + " (" + c.code() + ")"));
    rows.add(row("Địa bàn", organisation.place(c.place()).map(Place::name).orElse(c.place())));
    rows.add(row("Tình trạng pháp lý", c.status().title()));
    if (c.members() != null) rows.add(row("Thành viên chính thức", Wording.number(c.members())));
    if (c.inactiveSince() != null) rows.add(row("Ngừng hoạt động từ", Wording.day(c.inactiveSince())));
  }

  private void revocation(Revocation r, List<String> rows) {
    if (r.basis() != null) rows.add(row(r.decisionOn() != null && r.ground() == null ? "Căn cứ giải thể" : "Căn cứ thu hồi", r.basis()));
    if (r.noticeOn() != null) rows.add(row("Thông báo vi phạm", Wording.day(r.noticeOn())
        + (r.explanationDue() == null ? "" : ", giải trình chậm nhất ngày " + Wording.day(r.explanationDue()))));
    if (r.decisionOn() != null) rows.add(row(r.ground() == null ? "Quyết định của Tòa án có hiệu lực ngày" : "Quyết định thu hồi ngày",
        Wording.day(r.decisionOn())));
  }

  private void progress(Dissolution d, List<String> rows) {
    if (d.barsRegistrations()) rows.add(row("Đăng ký nội dung khác",
        "từ chối cho đến khi khắc phục, trừ thay đổi để giải thể (Điều 33.1.a, 33.2 NĐ 92/2024/NĐ-CP)"));
    if (d.restoration() != null) rows.add(row("Căn cứ khôi phục", d.restoration().title()));
    if (d.is(Stage.MEETING)) rows.add(row("Đại hội lần", String.valueOf(d.resolution().meetingRound())));
    if (d.resolution().adoptedOn() != null) rows.add(row("Nghị quyết thông qua ngày", Wording.day(d.resolution().adoptedOn())));
    if (d.resolution().receivedOn() != null) rows.add(row("Cơ quan đăng ký kinh doanh nhận ngày", Wording.day(d.resolution().receivedOn())));
    if (d.publishedOn() != null) rows.add(row("Đăng tải ngày", Wording.day(d.publishedOn())));
    if (d.silentDay() != null) rows.add(row("Hết 06 tháng ngày", Wording.day(d.silentDay())));
    if (d.duties().debtsListed()) rows.add(row("Nợ còn phải trả", openDebts(d)));
    if (d.silence().isBroken()) rows.add(row("06 tháng im lặng không áp dụng", d.silence().title() + " ngày " + Wording.day(d.silence().brokenOn())));
    stops.open(d.number()).ifPresent(asked -> rows.add(row("Đề nghị dừng thủ tục", asked.signer() + ", " + asked.paper() + ": " + asked.reason())));
    aftermath.of(d.number()).forEach(left -> rows.add(row("Còn lại: " + left.kind().title(), left.openWhat())));
    BigDecimal open = costs.open(d.number());
    if (open.signum() > 0) rows.add(row("Chi phí giải thể còn phải trả", Wording.number(open) + " triệu đồng"));
    remainders.of(d.number()).ifPresent(left -> rows.add(row("Phần tài sản còn lại để chia", Wording.number(left.amount()) + " đồng")));
    if (d.duties().undivided() != null) rows.add(row("Quỹ, tài sản chung không chia", d.duties().undivided().title()));
    if (d.filedOn() != null) rows.add(row("Hồ sơ nhận ngày", Wording.day(d.filedOn())));
  }

  private String openDebts(Dissolution d) {
    String open = debts.open(d.number()).entrySet().stream().map(debt -> debt.getKey().title() + " " + Wording.number(debt.getValue()) + " triệu đồng")
        .collect(Collectors.joining("; "));
    return open.isEmpty() ? "không còn" : open;
  }

  private String plan(Dissolution d, LocalDate today) {
    if (d.target().due() == null) return "";
    return forecasts.of(d, today).map(forecast -> "Kế hoạch yêu cầu xong trước khi hết ngày **" + Wording.day(d.target().due()) + "**: "
        + forecast.outlook().title() + ". Làm ngay mọi bước thì xong sớm nhất ngày " + Wording.day(forecast.earliestEnd())
        + ", dùng hết thời hạn thì ngày " + Wording.day(forecast.latestEnd()) + ".\n\n").orElse("");
  }

  private String toConfirm(List<String> names) {
    return terms.toConfirm().stream().filter(term -> names.contains(term.name()))
        .map(term -> "*Cần xác nhận: luật không quy định thời hạn “" + Markdown.plain(term.title()) + "”, hệ thống đang đặt " + term.length() + ".*")
        .collect(Collectors.joining("\n\n"));
  }

  private static String row(String what, String value) {
    return "| " + what + " | " + Markdown.plain(value) + " |";
  }
}
