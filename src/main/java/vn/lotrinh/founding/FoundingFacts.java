package vn.lotrinh.founding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** What a person should know at a step of a founding, as short Markdown. */
@Component
class FoundingFacts {

  private final Foundings foundings;
  private final Founders founders;
  private final FoundingMeetings meetings;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final Names names;
  private final PlanLines lines;
  private final OrganisationService organisation;

  FoundingFacts(Foundings foundings, Founders founders, FoundingMeetings meetings, Dossiers dossiers, Withdrawals withdrawals, Names names,
      PlanLines lines,
      OrganisationService organisation) {
    this.foundings = foundings;
    this.founders = founders;
    this.meetings = meetings;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
    this.names = names;
    this.lines = lines;
    this.organisation = organisation;
  }

  String of(String number) {
    Founding founding = foundings.get(number);
    List<String> rows = new ArrayList<>();
    rows.add(row("Hợp tác xã", founding.name()));
    rows.add(row("Địa bàn trụ sở chính", organisation.place(founding.place()).map(Place::name).orElse(founding.place())));
    if (founding.headOffice() != null) rows.add(row("Trụ sở chính", founding.headOffice()));
    rows.add(row("Lĩnh vực", founding.sector()));
    if (founding.contact() != null) rows.add(row("Liên hệ", founding.contact()));
    if (lines.told(founding.target()) != null) rows.add(row("Tính vào kế hoạch", lines.told(founding.target())));
    founders(founding, rows);
    name(founding, rows);
    meetings.newest(number).ifPresent(held -> meeting(held, rows));
    dossiers.find(number).ifPresent(dossier -> dossier(dossier, rows));
    withdrawals.open(number).ifPresent(asked -> rows.add(row("Đề nghị dừng, rút", Written.day(asked.requestedOn()) + ": "
        + asked.reason())));
    if (founding.cooperative() != null) rows.add(row("Mã trong sổ", founding.cooperative()));
    return "| Hồ sơ | " + Markdown.plain(number) + " |\n|---|---|\n" + String.join("\n", rows)
        + "\n\n[Sáng lập viên, hội nghị, rút hồ sơ](/foundings/" + number + ")";
  }

  private void founders(Founding founding, List<String> rows) {
    List<Founder> list = founders.of(founding.number());
    if (list.isEmpty()) return;
    FounderRules rules = new FounderRules(founding.kind(), list);
    rows.add(row("Sáng lập viên", rules.official() + " thành viên chính thức"
        + (rules.official() == list.size() ? "" : ", " + (list.size() - rules.official()) + " thành viên liên kết góp vốn")));
    rows.add(row("Vốn điều lệ cam kết", Written.number(rules.capital()) + " đồng"));
  }

  /** The registry decides whether a name confuses (NĐ 92/2024/NĐ-CP Điều 17). */
  private void name(Founding founding, List<String> rows) {
    if (!founding.stage().isOpen()) return;
    List<String> confusing = names.confusing(CooperativeName.of(founding.name(), founding.kind()), founding.number());
    if (!confusing.isEmpty()) rows.add(row("Tên có thể gây nhầm lẫn", String.join("; ", confusing)));
  }

  private static void meeting(FoundingMeetings.Held held, List<String> rows) {
    rows.add(row("Hội nghị thành lập", Written.day(held.heldOn()) + ", " + held.attending() + "/" + held.voters() + " dự, "
        + (held.rejected() == null ? "thông qua" : "không thông qua") + "; quản trị " + held.governance().title()));
    rows.add(row("Người đại diện, người nộp hồ sơ", held.representative() + "; " + held.filer()));
  }

  private static void dossier(Dossier dossier, List<String> rows) {
    rows.add(row("Hồ sơ đăng ký", dossier.stage().title() + (dossier.filedOn() == null ? "" : ", nộp ngày "
        + Written.day(dossier.filedOn()))
        + (dossier.receivedOn() == null ? "" : ", thời hạn tính từ ngày " + Written.day(dossier.receivedOn()))));
    if (dossier.is(Dossier.Stage.SUPPLEMENT)) rows.add(row("Bổ sung chậm nhất ngày", Written.day(dossier.supplementDue())));
    if (dossier.is(Dossier.Stage.PROPOSED)) rows.add(row("Chuyên viên đề xuất", proposed(dossier.proposal()) + ": " + dossier.findings()));
    if (dossier.is(Dossier.Stage.REGISTERED)) rows.add(row("Giấy chứng nhận", dossier.document() + ", ngày "
        + Written.day(dossier.decidedOn())));
  }

  private static String proposed(String proposal) {
    return switch (proposal) {
      case "grant" -> "cấp Giấy chứng nhận";
      case "supplement" -> "thông báo bổ sung";
      default -> "từ chối";
    };
  }

  private static String row(String what, String value) {
    return "| " + what + " | " + Markdown.plain(value) + " |";
  }
}
