package vn.lotrinh.pilot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.casefile.CaseFiles;
import vn.lotrinh.casefile.HandIns;
import vn.lotrinh.casetable.CaseTable;
import vn.lotrinh.casetable.Column;
import vn.lotrinh.casetable.RowFault;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanService;

/** The list of those who are proposed for commendation ("danh sách khen thưởng"), filled in while the decision is drafted. */
@Component
class NomineeTable implements CaseTable {

  static final String NAME = "nominees";

  private final Nominees nominees;
  private final PlanService plans;
  private final Works works;
  private final HandIns handIns;
  private final Programmes programmes;
  private final OrganisationService organisation;
  private final Clock clock;

  NomineeTable(Nominees nominees, PlanService plans, Works works, HandIns handIns, Programmes programmes, OrganisationService organisation, Clock clock) {
    this.nominees = nominees;
    this.plans = plans;
    this.works = works;
    this.handIns = handIns;
    this.programmes = programmes;
    this.organisation = organisation;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Whether the decision on commendations is drafted in the case. */
  @Override
  public boolean isOf(String caseKey) {
    CaseKey of = CaseKey.of(caseKey);
    return of.kind() == CaseKey.Kind.ISSUANCE && programmes.find(of.programme()).isPresent()
        && works.of(plans.plan(of.programme()), of.tail()).filter(Work.COMMENDATION::equals).isPresent();
  }

  @Override
  public String title(String caseKey) {
    return "Danh sách đề nghị khen thưởng";
  }

  @Override
  public String hint(String caseKey) {
    return "Tổ chức, cá nhân có đóng góp tích cực; mỗi dòng một tổ chức hoặc một người, ghi thành tích và hình thức đề nghị.";
  }

  @Override
  public List<Column> columns(String caseKey) {
    return List.of(Column.choice("kind", "Loại", List.of(Nominees.Kind.ORGANISATION.title(), Nominees.Kind.PERSON.title())).asRequired(),
        Column.text("name", "Tên tổ chức, họ và tên").asRequired(), Column.text("body", "Đơn vị, địa chỉ"),
        Column.text("merit", "Thành tích, đóng góp").asRequired(), Column.text("award", "Hình thức đề nghị").asRequired());
  }

  @Override
  public List<Map<String, Object>> rows(String caseKey) {
    return nominees.of(caseKey).stream().map(NomineeTable::row).toList();
  }

  private static Map<String, Object> row(Nominees.Nominee one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", one.kind().title());
    row.put("name", one.name());
    row.put("body", one.body());
    row.put("merit", one.merit());
    row.put("award", one.award());
    return row;
  }

  @Override
  public List<RowFault> write(String caseKey, List<Map<String, Object>> rows, String user) {
    if (handIns.find(caseKey, Subject.DRAFT).filter(draft -> !draft.isReturned()).isPresent()) {
      throw new Refusal("Dự thảo " + caseKey + " đã trình nên danh sách khen thưởng không sửa được.");
    }
    List<RowFault> faults = new ArrayList<>();
    List<Nominees.Nominee> told = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Nominees.Nominee one = nominee(rows.get(i));
      told.add(one);
      boolean fresh = known.add(one.kind() + " " + CaseFiles.folded(one.name()) + " " + (one.body() == null ? "" : CaseFiles.folded(one.body())));
      if (!fresh) faults.add(new RowFault(i + 1, "name", "“" + one.name() + "” đã có trong danh sách."));
    }
    if (faults.isEmpty()) nominees.replace(caseKey, told);
    return faults;
  }

  private static Nominees.Nominee nominee(Map<String, Object> row) {
    Nominees.Kind kind = Nominees.Kind.PERSON.title().equals(row.get("kind")) ? Nominees.Kind.PERSON : Nominees.Kind.ORGANISATION;
    return new Nominees.Nominee(kind, (String) row.get("name"), (String) row.get("body"), (String) row.get("merit"), (String) row.get("award"));
  }

  @Override
  public Optional<String> lack(String caseKey) {
    return nominees.of(caseKey).isEmpty() ? Optional.of("Danh sách khen thưởng chưa có tổ chức, cá nhân nào.") : Optional.empty();
  }

  /** Who signs the decision reads the list. */
  @Override
  public Set<String> readers(String caseKey) {
    CaseKey of = CaseKey.of(caseKey);
    String province = programmes.get(of.programme()).province();
    return Set.of(organisation.holder("UBND_TINH", province), plans.lead(of.programme(), of.tail(), province, LocalDate.now(clock)));
  }
}
