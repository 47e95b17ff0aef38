package vn.lotrinh.classification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.calendar.OpenTerms;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Place;

/** What a person should know at a task, as short Markdown; figures of the register stand beside the criteria in the table. */
@Component("classificationFacts")
class Facts {

  private final OpenTerms terms;
  private final CooperativeService cooperatives;
  private final OrganisationService organisation;

  Facts(OpenTerms terms, CooperativeService cooperatives, OrganisationService organisation) {
    this.terms = terms;
    this.cooperatives = cooperatives;
    this.organisation = organisation;
  }

  String of(Classification c, ClassificationRoom.Step step) {
    Cooperative cooperative = cooperatives.get(c.cooperative());
    List<String> rows = new ArrayList<>();
    rows.add(row("Hợp tác xã", cooperative.name() + " (" + cooperative.code() + ")"));
    rows.add(row("Địa bàn", organisation.place(cooperative.place()).map(Place::name).orElse(cooperative.place())));
    rows.add(row("Lĩnh vực", cooperative.sector()));
    if (cooperative.sizeClass() != null) rows.add(row("Quy mô", cooperative.sizeClass().title()));
    rows.add(row("Thành lập ngày", cooperative.foundedOn() == null ? "sổ chưa ghi" : Wording.day(cooperative.foundedOn())));
    boolean check = step.check();
    if (check) rows.add(row("HTX tự chấm", c.selfTotal() == null ? "không gửi bảng tự chấm trong hạn; số đang có trong bảng là bản nháp" : Wording.number(c.selfTotal()) + " điểm"));
    if (c.reason() != null) rows.add(row(check ? "Lần trước đã trả lại vì" : "Liên minh HTX trả lại vì", c.reason()));
    return "| Hồ sơ | " + Markdown.plain(c.key()) + " |\n|---|---|\n" + String.join("\n", rows) + "\n\n" + toConfirm(step.term())
        + "[Điểm các lần, diễn biến](/classifications/" + c.year() + "/" + c.cooperative() + ")";
  }

  private String toConfirm(String name) {
    return terms.find("classification", name).filter(term -> !term.confirmed())
        .map(term -> "*Cần xác nhận: chưa có văn bản quy định thời hạn “" + Markdown.plain(term.title()) + "”, hệ thống đang đặt " + term.length() + ".*\n\n").orElse("");
  }

  private static String row(String what, String value) {
    return "| " + what + " | " + Markdown.plain(value) + " |";
  }
}
