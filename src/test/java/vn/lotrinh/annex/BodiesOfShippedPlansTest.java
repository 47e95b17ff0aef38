package vn.lotrinh.annex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.ShippedStructures;

/** Whoever a shipped plan names as lead or coordinating body is there on the plan's days and has people who can do the work. */
class BodiesOfShippedPlansTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  enum Shipped {
    KIEN_GIANG("kien-giang-135-2021", "kien-giang", "Các đơn vị có liên quan", "Các đơn vị liên quan", "Các cơ quan truyền thông",
        "Các HTX có nhu cầu", "UBND các huyện, thành phố có liên quan"),
    CA_MAU("ca-mau-2025", "ca-mau", "Các sở, ban, ngành tỉnh có liên quan"),
    BINH_PHUOC("binh-phuoc-2025", "binh-phuoc", "Các đơn vị liên quan", "Các đơn vị có liên quan", "Các đơn vị, địa phương liên quan"),
    NAM_DINH("nam-dinh-2024", "nam-dinh", "Thành viên Ban Chỉ đạo phát triển kinh tế tập thể tỉnh", "Các tổ chức thành viên khác",
        "Doanh nghiệp và các tổ chức thành viên khác", "Các đơn vị thành viên", "Các sở, ngành có HTX có hồ sơ tham dự bình xét", "Các Sở liên quan",
        "Các cá nhân, phòng chuyên môn được giao giữ quan hệ phối hợp", "Các bộ phận liên quan", "Các đơn vị có liên quan"),
    THAP_MUOI("thap-muoi-2021", "thap-muoi", "Các đơn vị liên quan", "Các cơ quan chuyên môn");

    final String structure;
    /** Texts that leave it to the coordinator which bodies are meant. */
    final Set<String> toChoose;
    final JsonNode plan;
    final LocalDate opens;

    Shipped(String file, String structure, String... toChoose) {
      this.structure = structure;
      this.toChoose = Set.of(toChoose);
      try {
        plan = YAML.readTree(Path.of("plans", file + ".yaml").toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      opens = LocalDate.parse(plan.get("period").get("start").asText());
    }

    BodyNames names(LocalDate day) {
      KnownBodies known = new KnownBodies(text -> ShippedStructures.find(structure, text, day),
          level -> ShippedStructures.agencies(structure, day).stream().filter(agency -> agency.level() == level).map(Agency::code).toList());
      return new BodyNames(known, day, plan.get("issuer").asText());
    }

    Set<String> acting(LocalDate day) {
      return ShippedStructures.agencies(structure, day).stream().filter(agency -> agency.acts() || isCommuneWithoutWork(agency)).map(Agency::code)
          .collect(Collectors.toSet());
    }

    /** Kiên Giang's districts end in several communes each, of which those with a co-operative of the programme go on with the work. */
    private boolean isCommuneWithoutWork(Agency agency) {
      return this == KIEN_GIANG && agency.level() == AgencyLevel.XA && ShippedStructures.agencies(structure, agency.period().from()).stream()
          .anyMatch(other -> other.level() == AgencyLevel.XA && other.acts());
    }
  }

  private static Set<String> texts(JsonNode task) {
    Set<String> texts = new LinkedHashSet<>();
    if (!task.path("lead").isNull()) texts.add(task.get("lead").asText());
    task.get("coordinating").forEach(body -> texts.add(body.asText()));
    return texts;
  }

  @ParameterizedTest
  @EnumSource
  void everyBodyIsKnownOnTheFirstDayExceptThoseToBeChosen(Shipped shipped) {
    Set<String> chosen = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (JsonNode task : shipped.plan.get("tasks")) {
      for (String text : texts(task)) {
        for (Body body : shipped.names(shipped.opens).bodies(text)) {
          if (body.kind() == Body.Kind.TO_CHOOSE) chosen.add(text);
          else if (body.agencies().isEmpty() || body.doubt() != null) unknown.add(text + ": " + body.doubt());
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(chosen).containsExactlyInAnyOrderElementsOf(shipped.toChoose);
  }

  /** A task is given out on its first day and may be open on its last one: somebody works at each body on both. */
  @ParameterizedTest
  @EnumSource
  void everyBodyHasAccountsOnTheFirstAndTheLastDayOfItsTasks(Shipped shipped) {
    Set<String> nobody = new TreeSet<>();
    for (JsonNode task : shipped.plan.get("tasks")) {
      for (String end : List.of("start", "due")) {
        LocalDate day = task.path(end).isNull() ? shipped.opens : LocalDate.parse(task.get(end).asText());
        Set<String> acting = shipped.acting(day);
        for (String text : texts(task)) {
          List<Body> bodies = shipped.names(day).bodies(text);
          assertThat(bodies).as(text).isNotEmpty();
          for (Body body : bodies) {
            if (body.kind() == Body.Kind.TO_CHOOSE) continue;
            if (body.agencies().isEmpty()) nobody.add(text + " on " + day);
            body.agencies().stream().filter(agency -> !acting.contains(agency)).forEach(agency -> nobody.add(agency + " on " + day));
          }
        }
      }
    }
    assertThat(nobody).isEmpty();
  }

  @Test
  void theDepartmentOfAgricultureIsThereInItsEightSteps() {
    int steps = 0;
    for (JsonNode task : Shipped.KIEN_GIANG.plan.get("tasks")) {
      if (task.path("work").isMissingNode() || !texts(task).contains("Sở Nông nghiệp và Phát triển nông thôn")) continue;
      steps++;
      LocalDate due = LocalDate.parse(task.get("due").asText());
      String expected = due.isBefore(LocalDate.of(2025, 3, 1)) ? "KG-SNNPTNT" : due.isBefore(LocalDate.of(2025, 7, 1)) ? "KG-SNNMT" : "AG-SNNMT";
      assertThat(ShippedStructures.find("kien-giang", "Sở Nông nghiệp và Phát triển nông thôn", due)).as(task.get("id").asText()).containsExactly(expected);
    }
    assertThat(steps).isEqualTo(8);
  }

  @Test
  void aUnitOfTheAllianceIsItselfAndThreeCooperativesNamedInBracketsAreThoseThree() {
    assertThat(Shipped.NAM_DINH.names(Shipped.NAM_DINH.opens).bodies("Phòng Phong trào HTX (Liên minh HTX tỉnh)")).singleElement()
        .satisfies(body -> assertThat(body.agencies()).containsExactly("ND-LMHTX-PT"));
    assertThat(Shipped.THAP_MUOI.names(Shipped.THAP_MUOI.opens).bodies("03 HTXNN được chọn thí điểm (Đốc Binh Kiều, Thắng Lợi, Mỹ An)")).singleElement()
        .satisfies(body -> assertThat(body.agencies()).containsExactly("HTX-TM-01", "HTX-TM-02", "HTX-TM-03"));
    assertThat(Shipped.THAP_MUOI.names(Shipped.THAP_MUOI.opens).bodies("Các HTX được chọn")).singleElement()
        .satisfies(body -> assertThat(body.kind()).isEqualTo(Body.Kind.TO_CHOOSE));
  }
}
