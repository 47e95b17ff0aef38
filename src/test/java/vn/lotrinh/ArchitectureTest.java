package vn.lotrinh;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The one fence around the rooms: who may import whom, and what a room may touch besides. */
class ArchitectureTest {

  /** What each room may import; the table of the README. */
  private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    MAY_IMPORT.put("calendar", Set.of());
    MAY_IMPORT.put("organisation", Set.of());
    MAY_IMPORT.put("mail", Set.of());
    MAY_IMPORT.put("form", Set.of());
    MAY_IMPORT.put("casefile", Set.of("organisation", "form"));
    MAY_IMPORT.put("document", Set.of("organisation", "casefile"));
    MAY_IMPORT.put("issuance", Set.of("calendar", "organisation", "casefile"));
    MAY_IMPORT.put("obstacle", Set.of("calendar", "organisation", "casefile"));
    MAY_IMPORT.put("contribution", Set.of("organisation", "casefile"));
    MAY_IMPORT.put("sheet", Set.of());
    MAY_IMPORT.put("cooperative", Set.of("organisation", "sheet"));
    MAY_IMPORT.put("assembly", Set.of("calendar", "cooperative"));
    MAY_IMPORT.put("plan", Set.of("organisation", "calendar", "cooperative"));
    MAY_IMPORT.put("annex", Set.of("organisation", "calendar", "plan", "sheet"));
    MAY_IMPORT.put("casetable", Set.of("form", "casefile", "sheet"));
    MAY_IMPORT.put("bulk", Set.of());
    MAY_IMPORT.put("classification", Set.of("calendar", "organisation", "casefile", "cooperative", "form", "casetable", "bulk"));
    MAY_IMPORT.put("pilot",
        Set.of("calendar", "organisation", "casefile", "cooperative", "contribution", "document", "issuance", "casetable", "plan", "classification"));
    // its list shows the tasks that are open in many cases
    MAY_IMPORT.put("dissolution",
        Set.of("assembly", "calendar", "organisation", "casefile", "cooperative", "document", "issuance", "casetable", "plan", "bulk", "deadline"));
    MAY_IMPORT.put("founding", Set.of("assembly", "calendar", "organisation", "casefile", "cooperative", "document", "casetable", "plan"));
    MAY_IMPORT.put("report", Set.of("calendar", "organisation", "casefile", "cooperative", "document", "issuance", "casetable", "plan", "pilot", "dissolution",
        "classification", "bulk", "obstacle"));
    MAY_IMPORT.put("deadline", Set.of("organisation", "calendar", "mail", "casefile", "bulk"));
    // reads names of bodies as the annex was read, and writes to bodies what they were given
    MAY_IMPORT.put("assignment",
        Set.of("calendar", "organisation", "casefile", "cooperative", "contribution", "document", "casetable", "plan", "annex", "bulk", "deadline"));
    MAY_IMPORT.put("overview", Set.of("calendar", "organisation", "cooperative", "plan", "deadline"));
    // reads the register for the place of a case, and plans for their list
    MAY_IMPORT.put("reassignment", Set.of("organisation", "casefile", "cooperative", "plan", "bulk", "deadline"));
    // folds what is looked for as the case file does
    MAY_IMPORT.put("audit", Set.of("casefile"));
    MAY_IMPORT.put("security", Set.of("organisation"));
    MAY_IMPORT.put("web", Set.of("security"));
    MAY_IMPORT.put("progress", Set.of("calendar", "organisation", "mail", "form", "casefile", "document", "casetable", "cooperative", "plan", "deadline", "bulk",
        "obstacle", "annex", "assignment", "overview"));
    // says what the pages show, by their own figures and lists
    // a conclusion becomes a task that is given like a line of a plan
    MAY_IMPORT.put("briefing", Set.of("assignment", "calendar", "organisation", "mail", "casefile", "plan", "issuance", "obstacle", "deadline", "overview",
        "progress"));
    MAY_IMPORT.put("rehearsal", Set.of("calendar", "organisation", "mail", "document", "cooperative", "plan", "annex", "assignment", "pilot", "dissolution", "report",
        "classification", "deadline", "security"));
  }

  /** Platform classes outside the public interface that we cannot do without, each with its reason. */
  private static final Map<String, String> NOT_PUBLIC = Map.of(
      "org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter",
      "the documented way to hand a container's login to the web applications; Camunda offers it under no other name");

  private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.lotrinh");

  @Test
  void roomsFormNoCyclesAndKeepTheirDoorsShut() {
    ApplicationModules.of(Application.class).verify();
  }

  @Test
  void roomsImportOnlyWhatTheDesignAllows() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : OURS) {
      String room = room(type);
      if (room.isEmpty()) continue;
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String other = room(dependency.getTargetClass());
        if (!other.isEmpty() && !other.equals(room) && !MAY_IMPORT.getOrDefault(room, Set.of()).contains(other)) {
          wrong.add(room + " → " + other + ": " + type.getSimpleName() + " uses " + dependency.getTargetClass().getSimpleName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoomIsInTheTable() {
    Set<String> rooms = OURS.stream().map(ArchitectureTest::room).filter(room -> !room.isEmpty()).collect(Collectors.toSet());
    assertThat(rooms).isSubsetOf(MAY_IMPORT.keySet());
  }

  @Test
  void noQueryIsLeftOpen() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream")
        .because("outside a transaction a stream that nobody closes keeps its connection for ever").check(OURS);
  }

  @Test
  void onlyThePublicInterfaceOfThePlatformIsUsed() {
    noClasses().should().dependOnClassesThat(resideInAPackage("org.camunda..impl..").and(not(listed())))
        .because("the engine shall be exchangeable for a fork").check(OURS);
  }

  @Test
  void onlyTheClassesMeantForItSpeakToTheEngine() {
    noClasses().that().resideOutsideOfPackages("vn.lotrinh", "vn.lotrinh.form..", "vn.lotrinh.casefile..", "vn.lotrinh.deadline..", "vn.lotrinh.progress..",
            "vn.lotrinh.security..", "vn.lotrinh.rehearsal..")
        .and().haveSimpleNameNotEndingWith("Process")
        .should().dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.engine", "org.camunda.bpm.engine.delegate..", "org.camunda.bpm.engine.runtime..",
            "org.camunda.bpm.engine.task..", "org.camunda.bpm.engine.history..", "org.camunda.bpm.engine.repository.."))
        .check(OURS);
  }

  /** Roles and agencies of a person come as {@link Who}; how the engine and Spring spell them is the business of one room. */
  @Test
  void onlySecurityKnowsHowRightsAreSpelled() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/lotrinh"))) {
      List<String> spelling = files.filter(file -> file.toString().endsWith(".java") && !file.startsWith("src/main/java/vn/lotrinh/security") && !file.endsWith("People.java"))
          .filter(file -> text(file).contains("camunda-admin") || text(file).contains("GROUP_")).map(Path::toString).toList();
      assertThat(spelling).isEmpty();
    }
  }

  /** Two writers soon write 12.125 as "12,12" and "12,13". */
  @Test
  void numbersAndDaysAreWrittenInOnePlace() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/lotrinh"))) {
      List<String> writers = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("Written.java"))
          .filter(file -> text(file).contains("DecimalFormat") || text(file).contains("ofPattern(\"dd/MM/yyyy")).map(Path::toString).toList();
      assertThat(writers).isEmpty();
    }
  }

  /** Features bring their entries, figures and case pages themselves ({@link Feature}, CaseRoom, PlanWork): a new one changes no page of others. */
  @Test
  void theFrameTheStartPageAndThePagesOfCasesNameNoFeature() {
    Set<String> features = Set.of("pilot", "dissolution", "classification", "founding", "report");
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : OURS) {
      if (!Set.of("web", "progress").contains(room(type))) continue;
      type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).filter(other -> features.contains(room(other)))
          .forEach(other -> wrong.add(type.getSimpleName() + " uses " + other.getSimpleName()));
    }
    assertThat(wrong).isEmpty();
  }

  /** Every file of ours is read with the same limits and faults; the room of the annex only writes one. */
  @Test
  void yamlIsReadInOnePlace() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/lotrinh"))) {
      List<String> readers = files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("YamlText.java") && !file.endsWith("annex/PlanYaml.java"))
          .filter(file -> text(file).contains("new Yaml(") || text(file).contains("YAMLFactory") || text(file).contains("YAMLMapper")).map(Path::toString).toList();
      assertThat(readers).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void nobodyReadsTheClockButServices() {
    noClasses().that().resideOutsideOfPackage("vn.lotrinh.rehearsal..")
        .should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.Instant.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.OffsetDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .because("time is an argument, or comes from the one clock").check(OURS);
  }

  @Test
  void mailLeavesThroughOneRoom() {
    noClasses().that().resideOutsideOfPackage("vn.lotrinh.mail..").should().dependOnClassesThat().resideInAnyPackage("org.springframework.mail..", "jakarta.mail..")
        .check(OURS);
  }

  @Test
  void nobodySchedulesBesideTheEngine() {
    noClasses().should().beAnnotatedWith("org.springframework.scheduling.annotation.Scheduled")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("org.springframework.scheduling.annotation.Scheduled").check(OURS);
  }

  @Test
  void namesSayWhatThingsAre() {
    classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)").check(OURS);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> listed() {
    return com.tngtech.archunit.base.DescribedPredicate.describe("listed with a reason", type -> NOT_PUBLIC.containsKey(type.getName()));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith("vn.lotrinh.")) return "";
    return name.substring("vn.lotrinh.".length()).replaceAll("\\..*", "");
  }
}
