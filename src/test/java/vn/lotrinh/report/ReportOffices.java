package vn.lotrinh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.kit.CaseDesk;
import vn.lotrinh.kit.Engine;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.TestStructures;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.rehearsal.TestDate;

/** Plays every body in the tests of the yearly campaign; each test has a province of its own: a department, two districts, a Liên minh. */
@Component
public class ReportOffices extends CaseDesk {

  private final OrganisationService organisation;
  private final TestStructures structures;
  private final CooperativeService cooperatives;
  private final PlanService plans;
  private final ReportService report;
  private final Entries entries;
  private final TestDate date;
  private final RepositoryService repository;
  private final JdbcClient jdbc;
  private final Set<String> opened = new HashSet<>();
  private int count;

  ReportOffices(Engine engine, OrganisationService organisation, TestStructures structures, CooperativeService cooperatives, PlanService plans,
      ReportService report, Entries entries, TestDate date, RepositoryService repository, JdbcClient jdbc) {
    super(engine);
    this.organisation = organisation;
    this.structures = structures;
    this.cooperatives = cooperatives;
    this.plans = plans;
    this.report = report;
    this.entries = entries;
    this.date = date;
    this.repository = repository;
    this.jdbc = jdbc;
  }

  void on(String day) {
    date.set(LocalDate.parse(day));
  }

  /**
   * A new province, e.g. {@code MAU7}: a department, districts A and B of which A is divided into communes A1 and A2 on 1 July 2025 (A1 acts),
   * while B becomes commune B1; co-operatives: three in A (one dormant), one in B.
   */
  String province() {
    String p = "MAU" + ++count;
    load(p + ".yaml", structure(p, ""));
    register(p, 1, "A", ", members: 100, foundedOn: 2015-01-01");
    register(p, 2, "A", ", members: 50, foundedOn: 2016-01-01, dormant: true");
    register(p, 3, "A", ", members: 30, foundedOn: 2021-05-01");
    register(p, 4, "B", ", members: 20, foundedOn: 2010-01-01");
    return p;
  }

  /** Loads the province again with more agencies, one a line as in the file. */
  void add(String province, String agencies) {
    load(province + ".yaml", structure(province, agencies.indent(2)));
  }

  private static String structure(String p, String more) {
    return """
        since: 2020-01-01
        roles:
          - { code: LMHTX, title: Liên minh Hợp tác xã tỉnh }
          - { code: UBND_TINH, title: Ủy ban nhân dân tỉnh }
          - { code: SKHDT, title: quản lý nhà nước về kế hoạch và kinh tế tập thể }
          - { code: CQ_DKKD, title: cơ quan đăng ký kinh doanh }
          - { code: HTX, title: hợp tác xã }
        places:
          - { code: P, name: tỉnh P, level: TINH }
          - { code: P-A, name: huyện P A, level: HUYEN, parent: P }
          - { code: P-B, name: huyện P B, level: HUYEN, parent: P }
          - { code: P-A1, name: xã P A1, level: XA, parent: P, from: 2025-07-01 }
          - { code: P-A2, name: xã P A2, level: XA, parent: P, from: 2025-07-01 }
          - { code: P-B1, name: xã P B1, level: XA, parent: P, from: 2025-07-01 }
        placeSuccessions:
          - { day: 2025-07-01, kind: SPLIT, from: P-A, to: [P-A1, P-A2] }
          - { day: 2025-07-01, kind: RELEVELLED, from: P-B, to: [P-B1] }
        agencies:
          - { code: P-UBND, name: Ủy ban nhân dân tỉnh P, short: p-ubnd, level: TINH, place: P, acts: true, roles: [UBND_TINH] }
          - { code: P-SO, name: Sở Kế hoạch và Đầu tư tỉnh P, short: p-so, level: SO, place: P, acts: true, roles: [SKHDT] }
          - { code: P-LMHTX, name: Liên minh Hợp tác xã tỉnh P, short: p-lmhtx, level: LIEN_MINH, place: P, acts: true, roles: [LMHTX] }
          - { code: P-A-UBND, name: UBND huyện P A, short: p-a, level: HUYEN, place: P-A, acts: true }
          - { code: P-B-UBND, name: UBND huyện P B, short: p-b, level: HUYEN, place: P-B, acts: true }
          - { code: P-A-TCKH, name: Phòng Tài chính P A, short: p-a-tckh, level: PHONG, place: P-A, roles: [CQ_DKKD] }
          - { code: P-A1-UBND, name: UBND xã P A1, short: p-a1, level: XA, place: P-A1, from: 2025-07-01, acts: true }
          - { code: P-A2-UBND, name: UBND xã P A2, short: p-a2, level: XA, place: P-A2, from: 2025-07-01 }
          - { code: P-B1-UBND, name: UBND xã P B1, short: p-b1, level: XA, place: P-B1, from: 2025-07-01, acts: true }
        MORE
        successions:
          - { day: 2025-07-01, kind: SPLIT, from: P-A-UBND, to: [P-A1-UBND, P-A2-UBND] }
          - { day: 2025-07-01, kind: RELEVELLED, from: P-B-UBND, to: [P-B1-UBND] }
        """.replace("MORE\n", more).replace("P-", p + "-").replace("code: P,", "code: " + p + ",").replace("parent: P,", "parent: " + p + ",").replace("parent: P }", "parent: " + p + " }")
        .replace("place: P,", "place: " + p + ",").replace(" P ", " " + p + " ").replace("tỉnh P,", "tỉnh " + p + ",").replace("short: p-", "short: " + p.toLowerCase() + "-");
  }

  void load(String name, String text) {
    assertThat(organisation.load(file(name, text))).satisfies(loaded -> assertThat(loaded.accepted()).as(loaded.text()).isTrue());
  }

  void register(String province, int number, String district, String more) {
    cooperatives.load(file(province + "-htx-" + number + ".yaml", """
        recordedOn: 2020-01-01
        source: Dữ liệu thử
        cooperatives:
          - { code: %s-HTX-%d, name: HTX Thử %d, sector: %s, place: %s-%s, status: DANG_HOAT_DONG%s }
        """.formatted(province, number, number, number % 2 == 0 ? "Khác" : "Vận tải", province, district, more)));
  }

  void plan(String code, String province, String tasksOfThePlan) {
    plans.load(file(code + ".yaml", """
        code: %s
        title: Kế hoạch thử
        issuer: UBND tỉnh
        province: %s
        period: { start: '2021-01-01', end: '2025-12-31' }
        tasks:
        %s
        """.formatted(code, province, tasksOfThePlan)));
  }

  private static Resource file(String name, String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  /** Opened by hand, with every body's task. */
  String open(String province, int year) {
    String key = report.open(year, province);
    runJobs(key);
    return key;
  }

  /** Runs whatever of a campaign is due at once, until nothing is. */
  void runJobs(String campaign) {
    for (List<Job> due = now(campaign); !due.isEmpty(); due = now(campaign)) due.forEach(job -> management.executeJob(job.getId()));
  }

  private List<Job> now(String campaign) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(campaign).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream()).toList();
  }

  LocalDate planDue(String key, String userTask) {
    return day(task(key, userTask).getFollowUpDate());
  }

  @Override
  public void complete(String key, String userTask, Map<String, Object> form) {
    forms.submitTaskForm(task(key, userTask).getId(), new HashMap<>(form));
  }

  /** Enters figures past the page, which has its own tests. */
  void enter(String key, Object... codesAndValues) {
    List<Entries.Entry> told = new ArrayList<>();
    for (int i = 0; i < codesAndValues.length; i += 2) told.add(new Entries.Entry((String) codesAndValues[i], new BigDecimal(codesAndValues[i + 1].toString()), null));
    entries.add(key, told, "can-bo");
  }

  /** What nobody but the body knows. */
  public void enterOwn(String key) {
    if (key.endsWith("-SO")) enter(key, "courses", 4, "learners", 120, "budget", 350.5);
    else enter(key, "workers", 60, "managers", 9, "managersVocational", 4, "managersCollege", 3, "groups", 12);
  }

  /** The officer prepares, the head of the body confirms. */
  void submit(String key) {
    prepare(key);
    confirm(key);
  }

  void prepare(String key) {
    complete(key, "UserTask_PrepareSubmission", Map.of("confirmed", true));
  }

  void confirm(String key) {
    complete(key, "UserTask_ConfirmSubmission", Map.of("decision", "accepted"));
  }

  void accept(String key) {
    complete(key, "UserTask_ReviewSubmission", Map.of("decision", "accepted"));
    runJobs(key);
  }

  void report(String key) {
    enterOwn(key);
    submit(key);
    accept(key);
  }

  @Override
  public void run(String key, String activity) {
    super.run(key, activity);
    if (activity.equals("BoundaryEvent_IntakeEnds")) runJobs(key);
  }

  /** The timer by which campaigns open of themselves. */
  Job openingTimer() {
    String newest = repository.createProcessDefinitionQuery().processDefinitionKey("annual-report").latestVersion().singleResult().getId();
    return management.createJobQuery().processDefinitionId(newest).activityId("StartEvent_OpeningDay").singleResult();
  }

  /** Opens campaigns in every province there is; {@link #forget} takes those of others away again as well. */
  void fireOpeningTimer() {
    Set<String> before = campaigns();
    management.executeJob(openingTimer().getId());
    campaigns().stream().filter(key -> !before.contains(key)).map(key -> key.replaceAll("^BC-|-\\d{4}$", "")).forEach(opened::add);
  }

  private Set<String> campaigns() {
    return jdbc.sql("select key from report_campaign").query(String.class).set();
  }

  /** How often the model's end has been reached by instances that never became a campaign. */
  long alreadyOpen() {
    return history.createHistoricActivityInstanceQuery().activityId("EndEvent_AlreadyOpen").finished().count();
  }

  /** Takes a province, its open cases and its campaigns away again, so that none stands in the way of other tests. */
  void forget(String province) {
    opened.add(province);
    opened.forEach(one -> forgetCampaigns("BC-" + one + "-"));
    opened.clear();
    structures.forget(province + ".yaml");
  }

  /** @param prefix of their keys */
  void forgetCampaigns(String prefix) {
    end(prefix);
    String[] statements = {"delete from issuance_number where case_key like :of", "delete from issuance_record where document like :of",
        "delete from issuance_version where document like :of", "delete from issuance_document where parent like :of",
        "delete from report_update where campaign like :of", "delete from report_previous where campaign like :of", "delete from report_sector where campaign like :of",
        "delete from report_figure where submission like :of", "delete from report_version where submission like :of",
        "delete from casefile_hand_in where case_key like :of",
        "delete from report_entry where submission like :of", "delete from report_prefill where submission like :of",
        "delete from report_submission where campaign like :of", "delete from report_campaign where key like :of"};
    for (String statement : statements) jdbc.sql(statement).param("of", prefix + "%").update();
  }
}
