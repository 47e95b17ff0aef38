package vn.lotrinh.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.lotrinh.SystemTest;
import vn.lotrinh.YamlText;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanResult;
import vn.lotrinh.plan.PlanService;
import vn.lotrinh.plan.TargetFigure;
import vn.lotrinh.rehearsal.TestDate;

/** The targets of a plan by district, on a plan of this test's own that has long ended. */
@SystemTest
class PlaceTargetsTest {

  private static final String PLAN = "OV-2019";
  private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

  @Autowired PlaceTargets board;
  @Autowired PlanService plans;
  @Autowired OrganisationService organisation;
  @Autowired TestDate date;

  private MockMvc pages;
  private List<Agency> districts;

  @BeforeEach
  void threeResults(@Autowired WebApplicationContext context) throws IOException {
    date.set(TODAY);
    pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    districts = organisation.agencies(TODAY).stream().filter(one -> one.level() == AgencyLevel.HUYEN && one.acts()).limit(2).toList();
    if (plans.version(PLAN).isPresent()) return;
    String text = Files.readString(Path.of("plans/ca-mau-2025.yaml")).replace("CM-", "OV-").replace("2025", "2019");
    plans.load(new YamlText("ke-hoach-2019.yaml", text));
    record(districts.get(0).code(), 2);
    record(districts.get(1).code(), 1);
    plans.recordResult(PLAN, new PlanResult("1.1", LocalDate.of(2019, 5, 2), BigDecimal.ONE, null, null, null));
  }

  private void record(String agency, int quantity) {
    plans.recordResult(PLAN, new PlanResult("1.1", LocalDate.of(2019, 5, 2), BigDecimal.valueOf(quantity), null, null, null), new PlanService.Origin(null, agency));
  }

  @Test
  void everyDistrictHasWhatItsBodiesDidAndTheWholeIsTheOneCount() {
    PlaceTargets.Board all = board.of(PLAN, null, TODAY);
    int at = all.targets().stream().map(TargetFigure::step).toList().indexOf("1.1");
    assertThat(cell(all, districts.get(0), at).done()).isEqualByComparingTo("2");
    assertThat(cell(all, districts.get(0), at).standing()).isEqualTo(PlaceTargets.Standing.SOME);
    assertThat(cell(all, districts.get(1), at).done()).isEqualByComparingTo("1");
    assertThat(all.lines().get(all.lines().size() - 1).code()).as("of no place").isNull();
    assertThat(all.lines()).as("also where nothing was done").hasSizeGreaterThan(5);
    for (int target = 0; target < all.targets().size(); target++) {
      int column = target;
      TargetFigure figure = all.targets().get(target);
      if (figure.whom() == null) assertThat(all.lines().stream().map(line -> line.cells().get(column).done()).reduce(BigDecimal.ZERO, BigDecimal::add)).as(figure.task())
          .isEqualByComparingTo(figure.count());
    }
  }

  @Test
  void aDistrictShowsItsCommunes() {
    PlaceTargets.Board one = board.of(PLAN, districts.get(0).place(), TODAY);
    assertThat(one.lines()).filteredOn(line -> line.code() != null).allMatch(line -> organisation.place(line.code()).orElseThrow().parent().equals(districts.get(0).place()));
    int at = one.targets().stream().map(TargetFigure::step).toList().indexOf("1.1");
    assertThat(one.lines().stream().map(line -> line.cells().get(at).done()).reduce(BigDecimal.ZERO, BigDecimal::add)).as("of the district alone").isEqualByComparingTo("2");
  }

  @Test
  void thePageTellsItWithoutColourAndOnlyToWatchers() throws Exception {
    assertThat(page("/overview/places?plan=" + PLAN, "supervisor").getContentAsString(StandardCharsets.UTF_8)).contains("Chỉ tiêu theo địa bàn", "OV-1.1",
        organisation.place(districts.get(0).place()).orElseThrow().name(), "aria-label=\"đã có, không giao riêng\"", "url(#p-no-term)");
    for (String address : List.of("/overview/places", "/overview/places.xlsx", "/api/overview/places?plan=" + PLAN)) {
      assertThat(page(address, "supervisor").getStatus()).as(address).isEqualTo(200);
      assertThat(page(address, "KG-SKHCN", "officer").getStatus()).as(address).isEqualTo(403);
    }
    assertThat(page("/overview/places?plan=" + PLAN + "&place=KHONG-CO", "supervisor").getStatus()).isEqualTo(422);
    assertThat(page("/overview/places?plan=KHONG-CO", "supervisor").getStatus()).isIn(404, 422);
  }

  private static PlaceTargets.Cell cell(PlaceTargets.Board board, Agency district, int target) {
    return board.lines().stream().filter(line -> district.place().equals(line.code())).findFirst().orElseThrow().cells().get(target);
  }

  private MockHttpServletResponse page(String address, String... groups) throws Exception {
    String[] authorities = java.util.Arrays.stream(groups).map(group -> "GROUP_" + group).toArray(String[]::new);
    return pages.perform(get(address).with(user("places.tester").authorities(AuthorityUtils.createAuthorityList(authorities)))).andReturn().getResponse();
  }
}
