package vn.lotrinh.founding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.Written;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;

/** What a person should know at a step of a merger, as short Markdown. */
@Component
class MergerFacts {

  private final Mergers mergers;
  private final Dossiers dossiers;
  private final Withdrawals withdrawals;
  private final PlanLines lines;
  private final CooperativeService cooperatives;

  MergerFacts(Mergers mergers, Dossiers dossiers, Withdrawals withdrawals, PlanLines lines, CooperativeService cooperatives) {
    this.mergers = mergers;
    this.dossiers = dossiers;
    this.withdrawals = withdrawals;
    this.lines = lines;
    this.cooperatives = cooperatives;
  }

  /** @param caseKey of a merger, or of the resolution of one co-operative in it */
  String of(String caseKey) {
    String number = Mergers.whole(caseKey);
    Merger merger = mergers.get(number);
    List<String> rows = new ArrayList<>();
    rows.add(row("Hình thức", merger.kind().title()));
    mergers.bodies(number).forEach(one -> rows.add(body(one, merger, caseKey)));
    if (merger.name() != null) rows.add(row("Tên sau hợp nhất", merger.name()));
    if (merger.members() != null) rows.add(row("Thành viên, vốn điều lệ sau đó", merger.members() + " thành viên chính thức; "
        + Written.number(merger.capital()) + " triệu đồng"));
    if (lines.told(merger.target()) != null) rows.add(row("Tính vào kế hoạch", lines.told(merger.target())));
    if (merger.adoptedOn() != null) rows.add(row("Đại hội cuối cùng thông qua ngày", Written.day(merger.adoptedOn())));
    if (merger.notifiedOn() != null) rows.add(row("Gửi chủ nợ ngày", Written.day(merger.notifiedOn())));
    dossiers.find(number).filter(one -> one.filedOn() != null).ifPresent(one -> rows.add(row("Hồ sơ đăng ký", one.stage().title()
        + ", nộp ngày " + Written.day(one.filedOn()))));
    dossiers.find(number).filter(one -> one.is(Dossier.Stage.PROPOSED)).ifPresent(one -> rows.add(row("Chuyên viên nhận xét",
        one.findings())));
    withdrawals.open(number).ifPresent(asked -> rows.add(row("Đề nghị dừng, rút", Written.day(asked.requestedOn()) + ": "
        + asked.reason())));
    if (merger.registeredOn() != null) rows.add(row("Đăng ký ngày", Written.day(merger.registeredOn()) + ", mã trong sổ "
        + merger.cooperative()));
    return "| Hồ sơ | " + Markdown.plain(caseKey) + " |\n|---|---|\n" + String.join("\n", rows) + "\n\n[Hợp nhất, sáp nhập](/mergers/"
        + number + ")";
  }

  private String body(Mergers.Body one, Merger merger, String caseKey) {
    Cooperative known = cooperatives.get(one.cooperative());
    boolean here = caseKey.equals(merger.number() + "-" + one.position());
    String members = known.members() == null ? "" : ", " + Written.number(known.members()) + " thành viên theo sổ";
    String state = one.adoptedOn() != null ? ", đã thông qua ngày " + Written.day(one.adoptedOn()) : one.rejected() != null
        ? ", không thông qua"
        : one.round() > 1 ? ", họp lần " + one.round() : "";
    String what = here ? "Đại hội của" : one.cooperative().equals(merger.receiver()) ? "Nhận sáp nhập" : "Hợp tác xã";
    return row(what, known.name() + " (" + known.code() + ")" + members + state);
  }

  private static String row(String what, String value) {
    return "| " + what + " | " + Markdown.plain(value) + " |";
  }
}
