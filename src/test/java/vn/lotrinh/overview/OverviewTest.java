package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.cooperative.Cooperative;
import vn.lotrinh.cooperative.CooperativeService;
import vn.lotrinh.cooperative.Selection;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.PlaceLevel;
import vn.lotrinh.overview.PlayedTasks.Played;
import vn.lotrinh.rehearsal.TestDate;

/** The figures against a plain recount of half a year that was played at random; they are narrowed to the procedure of this test. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 29);         // a Wednesday
  private static final OverviewFilter OURS = new OverviewFilter(null, null, null, null, PlayedTasks.PROCESS);

  @Autowired PlayedTasks desk;
  @Autowired WorkFigures overview;
  @Autowired TaskList list;
  @Autowired WorkloadService workloads;
  @Autowired IdentityService identity;
  @Autowired OrganisationService organisation;
  @Autowired CooperativeService cooperatives;
  @Autowired WorkingCalendar calendar;
  @Autowired TestDate date;

  private List<Played> played;
  private MockMvc pages;

  @BeforeAll
  void halfAYear(@Autowired WebApplicationContext context) {
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    List<String> agencies = Stream.of(AgencyLevel.SO, AgencyLevel.SO, AgencyLevel.HUYEN, AgencyLevel.LIEN_MINH).map(level -> organisation.agencies(PlayedTasks.FIRST).stream()
        .filter(one -> one.level() == level && one.acts()).map(Agency::code).skip(level == AgencyLevel.SO ? 1 : 0).findFirst().orElseThrow()).distinct().toList();
    List<String> some = cooperatives.select(Selection.ALL, PlayedTasks.FIRST, 0, 5).stream().map(Cooperative::code).toList();
    played = desk.play(70, 7, agencies, some);
    date.set(TODAY);
  }

  @AfterAll
  void takenAway() {
    desk.end();
  }

  private static Stream<Span> spans() {
    return Stream.of(Span.weekOf(TODAY), Span.monthOf(TODAY), Span.monthOf(LocalDate.of(2024, 3, 1)), Span.yearOf(TODAY),
        new Span(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 4, 17)));
  }

  @Test
  void everyFigureIsThatOfAPlainRecount() {
    spans().forEach(span -> {
      Figures figures = overview.figures(span, OURS, TODAY);
      assertLine(figures.total(), span, played);
      assertBlock(figures, Dimension.PLAN, span, Played::plan);
      assertBlock(figures, Dimension.AGENCY, span, Played::agency);
      assertBlock(figures, Dimension.LEVEL, span, one -> organisation.agency(one.agency()).orElseThrow().level().name());
      assertBlock(figures, Dimension.PLACE, span, this::district);
      assertBlock(figures, Dimension.KIND, span, one -> PlayedTasks.PROCESS);
    });
  }

  @Test
  void aFilterLeavesWhatItNames() {
    Span month = Span.monthOf(TODAY);
    Played any = played.stream().filter(one -> one.cooperative() != null).findFirst().orElseThrow();
    String district = district(any);
    narrowed(month, new OverviewFilter(PlayedTasks.PLAN, null, null, null, PlayedTasks.PROCESS), one -> one.plan() != null);
    narrowed(month, new OverviewFilter("-", null, null, null, PlayedTasks.PROCESS), one -> one.plan() == null);
    narrowed(month, new OverviewFilter(null, any.agency(), null, null, PlayedTasks.PROCESS), one -> one.agency().equals(any.agency()));
    narrowed(month, new OverviewFilter(null, null, "HUYEN", null, PlayedTasks.PROCESS), one -> organisation.agency(one.agency()).orElseThrow().level() == AgencyLevel.HUYEN);
    narrowed(month, new OverviewFilter(null, null, null, district, PlayedTasks.PROCESS), one -> district.equals(district(one)));
  }

  private void narrowed(Span span, OverviewFilter filter, Function<Played, Boolean> part) {
    List<Played> left = played.stream().filter(part::apply).toList();
    assertThat(left).as("%s", filter).isNotEmpty().hasSizeLessThan(played.size());
    assertLine(overview.figures(span, filter, TODAY).total(), span, left);
  }

  @Test
  void behindEachFigureStandsAListOfJustThoseTasks() {
    spans().forEach(span -> {
      Tally tally = overview.figures(span, OURS, TODAY).total().now();
      for (TaskState state : TaskState.values()) {
        List<TaskList.Found> found = list.find(span, OURS, List.of(state), TODAY, 0, 500);
        assertThat(found).as("%s %s", span, state).hasSize((int) tally.of(state)).allMatch(one -> one.state() == state);
        assertThat(list.count(span, OURS, List.of(state), TODAY)).isEqualTo(tally.of(state));
      }
      assertThat(list.find(span, OURS, List.of(), TODAY, 0, 500)).hasSize((int) (tally.open() + tally.finished()));
    });
  }

  @Test
  void theListTellsLatenessInWorkingDaysAndNamesTheBody() {
    for (TaskList.Found one : list.find(Span.yearOf(TODAY), OURS, List.of(), TODAY, 0, 500)) {
      Played fact = played.stream().filter(it -> it.key().equals(one.caseKey())).findFirst().orElseThrow();
      LocalDate end = fact.closed() == null || fact.closed().isAfter(TODAY) ? TODAY : fact.closed();
      long late = fact.due() == null || !end.isAfter(fact.due()) ? 0 : Math.max(1, worked(fact.due(), end));
      assertThat((long) one.late()).as(one.caseKey()).isEqualTo(late);
      assertThat(one.agency()).isEqualTo(organisation.name(fact.agency()));
    }
  }

  @Test
  void whoDoesNotWatchOverTheProvinceSeesNoneOfIt() throws Exception {
    for (String address : List.of("/overview", "/overview.xlsx", "/overview/tasks", "/overview/tasks.xlsx", "/api/overview", "/api/overview/tasks", "/api/overview/targets",
        "/overview/workload", "/overview/workload.xlsx", "/api/overview/workload")) {
      for (String watcher : List.of("supervisor", "coordinator", "camunda-admin")) assertThat(answer(address, watcher).getStatus()).as(address).isEqualTo(200);
      for (String other : List.of("officer", "head", "clerk")) assertThat(answer(address, "KG-SKHCN", other).getStatus()).as(address).isEqualTo(403);
    }
  }

  @Test
  void thePageShowsTheFiguresAndLeadsToTheirTasks() throws Exception {
    String of = "?from=2024-05-01&until=2024-05-31&kind=" + PlayedTasks.PROCESS;
    Tally tally = overview.figures(Span.monthOf(TODAY), OURS, TODAY).total().now();
    String page = text(answer("/overview" + of, "supervisor"));
    assertThat(page).contains("Tình hình chung", "Kỳ từ 01/05/2024 đến 31/05/2024", "tính đến hết ngày 29/05/2024", "<strong>" + tally.open() + "</strong>",
        "/overview/tasks?from=2024-05-01&amp;until=2024-05-31&amp;kind=" + PlayedTasks.PROCESS + "&amp;state=LATE", "url(#p-late)", "Quá hạn", "ngày làm việc");
    String tasks = text(answer("/overview/tasks" + of + "&state=LATE", "supervisor"));
    assertThat(tasks).contains(tally.late() + " việc", "Hồ sơ &lt;b&gt;OV-").doesNotContain("<b>OV-");
  }

  @Test
  void anAddressThatMeansNothingIsAnsweredInWords() throws Exception {
    for (String wrong : List.of("?from=abc", "?from=2024-05-31&until=2024-05-01", "?place=KHONG-CO", "?level=KHONG-CO", "/tasks?state=KHONG-CO")) {
      assertThat(answer("/overview" + wrong, "supervisor").getStatus()).as(wrong).isEqualTo(422);
    }
    assertThat(text(answer("/overview?plan=\"><script>alert(1)</script>&agency=%25&kind='", "supervisor"))).doesNotContain("<script>alert");
    assertThat(answer("/overview/tasks?page=-5", "supervisor").getStatus()).isEqualTo(200);
  }

  @Test
  void theExcelFileHoldsTheSameRows() throws Exception {
    String of = "?from=2024-05-01&until=2024-05-31&kind=" + PlayedTasks.PROCESS;
    Figures figures = overview.figures(Span.monthOf(TODAY), OURS, TODAY);
    try (ReadableWorkbook file = new ReadableWorkbook(new ByteArrayInputStream(answer("/overview.xlsx" + of, "supervisor").getContentAsByteArray()))) {
      assertThat(file.getSheets().map(sheet -> sheet.getName()).toList()).containsExactly("Theo kế hoạch", "Theo cơ quan", "Theo cấp, loại cơ quan", "Theo địa bàn",
          "Theo loại việc", "Chỉ tiêu");
      var rows = file.getSheet(1).orElseThrow().read();
      assertThat(rows).hasSize(2 + figures.by(Dimension.AGENCY).lines().size() + 1);
      var total = rows.get(rows.size() - 1);
      assertThat(total.getCellAsNumber(2).orElseThrow().longValue()).isEqualTo(figures.total().now().open());
      assertThat(total.getCellAsNumber(4).orElseThrow().longValue()).isEqualTo(figures.total().now().late());
    }
    try (ReadableWorkbook file = new ReadableWorkbook(new ByteArrayInputStream(answer("/overview/tasks.xlsx" + of + "&state=open", "supervisor").getContentAsByteArray()))) {
      assertThat(file.getFirstSheet().read()).hasSize(2 + (int) figures.total().now().open());
    }
  }

  @Test
  void programsReadTheSame() throws Exception {
    JsonNode all = new ObjectMapper().readTree(text(answer("/api/overview?from=2024-05-01&until=2024-05-31&kind=" + PlayedTasks.PROCESS, "coordinator")));
    Figures figures = overview.figures(Span.monthOf(TODAY), OURS, TODAY);
    assertThat(all.at("/total/now/open").asLong()).isEqualTo(figures.total().now().open());
    assertThat(all.at("/total/monthEarlier/late").asLong()).isEqualTo(figures.total().monthEarlier().late());
    assertThat(all.at("/by/agency")).hasSize(figures.by(Dimension.AGENCY).lines().size());
  }

  @Test
  void theWorkInEverybodysHandsIsThatOfAPlainRecount() {
    spans().forEach(span -> {
      LocalDate from = moments(span)[0][0];
      LocalDate day = moments(span)[0][1];
      Workload workload = workloads.of(span, OURS, TODAY);
      List<Load> all = Stream.concat(workload.people().stream(), workload.untaken().stream()).toList();
      for (Load load : all) {
        List<Played> hers = played.stream().filter(one -> one.agency().equals(load.agency()) && Objects.equals(one.person(), load.user())).toList();
        assertThat(load.late()).isEqualTo(hers.stream().filter(one -> state(one, from, day) == TaskState.LATE).count());
        assertThat(load.open()).isEqualTo(hers.stream().filter(one -> state(one, from, day) != null && state(one, from, day).isOpen()).count());
        for (int week = 0; week < Load.WEEKS; week++) {
          LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L).plusWeeks(week);
          assertThat(load.weeks().get(week)).as("%s week of %s", load, monday).isEqualTo(hers.stream().filter(one -> state(one, from, day) != null
              && state(one, from, day).isOpen() && one.due() != null && !one.due().isBefore(day) && !one.due().isBefore(monday)
              && one.due().isBefore(monday.plusDays(7))).count());
        }
        if (load.user() != null) assertThat(load.finished()).isEqualTo(hers.stream().filter(one -> state(one, from, day) != null && !state(one, from, day).isOpen()).count());
      }
      assertThat(workload.bodies().stream().mapToLong(Load::open).sum()).isEqualTo(played.stream().filter(one -> state(one, from, day) != null
          && state(one, from, day).isOpen()).count()).isEqualTo(all.stream().mapToLong(Load::open).sum());
    });
  }

  @Test
  void officersWhoHoldNothingAreNamed() throws Exception {
    String agency = played.get(0).agency();
    List<String> staff = Stream.of("officer", "head", "clerk").flatMap(role -> identity.createUserQuery().memberOfGroup(role).list().stream()).map(User::getId).distinct()
        .filter(one -> identity.createUserQuery().userId(one).memberOfGroup(agency).count() > 0).toList();
    Workload workload = workloads.of(Span.weekOf(TODAY), new OverviewFilter(null, agency, null, null, PlayedTasks.PROCESS), TODAY);
    assertThat(staff).isNotEmpty();
    assertThat(workload.idle()).extracting(Load::user).containsAll(staff).doesNotContainNull();
    assertThat(workload.people()).allMatch(one -> one.agency().equals(agency));
    String page = text(answer("/overview/workload?agency=" + agency + "&kind=" + PlayedTasks.PROCESS, "supervisor"));
    assertThat(page).contains("Chưa giữ việc nào", organisation.name(agency), "Từng cán bộ", "Hạn đến 02/06");
  }

  private void assertBlock(Figures figures, Dimension by, Span span, Function<Played, String> key) {
    Map<String, List<Played>> parts = new TreeMap<>();
    played.forEach(one -> parts.computeIfAbsent(key.apply(one) == null ? "" : key.apply(one), any -> new ArrayList<>()).add(one));
    Map<String, Line> lines = new TreeMap<>();
    figures.by(by).lines().forEach(line -> lines.put(line.key(), line));
    parts.forEach((part, some) -> {
      boolean nothing = Arrays.stream(moments(span)).allMatch(moment -> some.stream().allMatch(one -> state(one, moment[0], moment[1]) == null));
      if (nothing) assertThat(lines).doesNotContainKey(part);
      else assertLine(lines.get(part), span, some);
    });
    assertThat(parts.keySet()).containsAll(lines.keySet());
  }

  private void assertLine(Line line, Span span, List<Played> some) {
    LocalDate[][] moments = moments(span);
    Tally[] tallies = {line.now(), line.weekEarlier(), line.monthEarlier()};
    for (int at = 0; at < 3; at++) {
      LocalDate from = moments[at][0];
      LocalDate day = moments[at][1];
      for (TaskState state : TaskState.values()) {
        assertThat(tallies[at].of(state)).as("%s %s %s at %s", line.title(), span, state, day).isEqualTo(some.stream().filter(one -> state(one, from, day) == state).count());
      }
    }
    List<Played> finished = some.stream().filter(one -> state(one, moments[0][0], moments[0][1]) != null && !state(one, moments[0][0], moments[0][1]).isOpen()).toList();
    if (finished.isEmpty()) assertThat(line.averageDays()).isNull();
    else assertThat(line.averageDays().doubleValue()).isCloseTo(finished.stream().mapToLong(one -> worked(one.opened(), one.closed())).average().orElseThrow(),
        org.assertj.core.data.Offset.offset(0.0501));
  }

  /** From when and as of which day it is counted: now, a week and a month earlier. */
  private static LocalDate[][] moments(Span span) {
    LocalDate day = span.until().isBefore(TODAY) ? span.until() : TODAY;
    boolean wholeMonths = span.from().getDayOfMonth() == 1 && span.until().plusDays(1).getDayOfMonth() == 1;
    LocalDate monthBefore = !day.equals(span.until()) ? day.minusMonths(1) : wholeMonths ? day.plusDays(1).minusMonths(1).minusDays(1) : day.minusMonths(1);
    return new LocalDate[][] {{span.from(), day}, {span.from().minusDays(7), day.minusDays(7)}, {span.from().minusMonths(1), monthBefore}};
  }

  /** A plain reading of one task on a day. */
  private static TaskState state(Played one, LocalDate from, LocalDate day) {
    if (one.opened().isAfter(day)) return null;
    boolean open = one.closed() == null || one.closed().isAfter(day);
    if (open) {
      if (one.due() == null || one.due().isAfter(day.plusDays(7))) return TaskState.LATER;
      return one.due().isBefore(day) ? TaskState.LATE : TaskState.SOON;
    }
    if (one.calledOff() || one.closed().isBefore(from)) return null;
    if (one.due() == null) return TaskState.WITHOUT_TERM;
    return one.closed().isAfter(one.due()) ? TaskState.FINISHED_LATE : TaskState.IN_TIME;
  }

  private long worked(LocalDate from, LocalDate until) {
    long days = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) if (calendar.isWorkingDay(day)) days++;
    return days;
  }

  /** Of the co-operative's seat, else of the body's; null for what concerns the province as a whole. */
  private String district(Played one) {
    String place = one.cooperative() != null ? cooperatives.get(one.cooperative()).place() : organisation.agency(one.agency()).orElseThrow().place();
    String district = null;
    for (String at = place; at != null; at = organisation.place(at).orElseThrow().parent()) {
      if (organisation.place(at).orElseThrow().level() == PlaceLevel.HUYEN) district = at;
    }
    return district;
  }

  private MockHttpServletResponse answer(String address, String... groups) throws Exception {
    String[] authorities = Arrays.stream(groups).map(group -> "GROUP_" + group).toArray(String[]::new);
    var uri = org.springframework.web.util.UriComponentsBuilder.fromUriString(address).encode().build().toUri();
    return pages.perform(get(uri).with(user("overview.tester").authorities(AuthorityUtils.createAuthorityList(authorities)))).andReturn().getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
