package vn.lotrinh.organisation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.lotrinh.Refusal;
import vn.lotrinh.Revision;
import vn.lotrinh.Written;

/** Tells who acts: which agency holds a role at a place on a day, and who took over from an agency that has ended. */
@Service("organisation")
public class OrganisationService {

  private static final String UNLISTED = "cơ quan không còn trong danh mục";

  private final OrganisationStore store;
  private final Revision revision;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private volatile OrganisationChart chart;

  OrganisationService(OrganisationStore store, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.store = store;
    this.clock = clock;
    this.events = events;
    this.revision = new Revision(jdbc, "organisation");
  }

  /** The agency that holds the role at the place today. See {@link #holder(String, String, LocalDate)}. */
  public String holder(String role, String place) {
    return holder(role, place, LocalDate.now(clock));
  }

  /**
   * The agency that holds a role at a place on a day, successions followed.
   *
   * @param role e.g. {@code LMHTX}
   * @param place code of a province, district, commune or co-operative, also a code that is no longer, or not yet, valid on the day
   * @return the agency's code, which is its officers' group
   * @throws Refusal if role or place are unknown, nobody holds the role, or the place was split and several hold it
   */
  public String holder(String role, String place, LocalDate day) {
    OrganisationChart now = chart();
    Role asked = now.role(role).orElseThrow(() -> new Refusal("Không có vai trò nào mang mã “%s” trong cơ cấu tổ chức.".formatted(role)));
    Place where = place(now, place);
    Set<String> holders = now.holders(role, place, day);
    if (holders.isEmpty()) {
      throw new Refusal("Ngày %s không có cơ quan nào đảm nhiệm vai trò “%s” (%s) tại %s (%s)."
          .formatted(Written.day(day), asked.title(), role, where.name(), place));
    }
    if (holders.size() > 1) {
      throw new Refusal("Ngày %s có nhiều cơ quan đảm nhiệm vai trò “%s” (%s) tại %s (%s): %s. Cần chỉ rõ xã, phường hoặc đặc khu."
          .formatted(Written.day(day), asked.title(), role, where.name(), place, names(now, holders, day)));
    }
    return holders.iterator().next();
  }

  /**
   * As {@link #holder(String, String)}; where a district was divided and nobody has said which of its communes is meant, the commune whose committee
   * took over the district's work.
   */
  public String holderAtSeat(String role, String place) {
    return holderAtSeat(role, place, LocalDate.now(clock));
  }

  /** The same of a day. */
  public String holderAtSeat(String role, String place, LocalDate day) {
    List<String> places = placesOn(place, day).stream().map(Place::code).toList();
    return holder(role, places.size() <= 1 ? place : seat(places, day), day);
  }

  private String seat(List<String> places, LocalDate day) {
    return agencies(day).stream().filter(agency -> agency.level() == AgencyLevel.XA && agency.acts()).map(Agency::place).filter(places::contains)
        .findFirst().orElse(places.get(0));
  }

  /** Codes of all agencies that hold the role at the place or within it on a day, e.g. every district committee of a province. */
  public List<String> holders(String role, String place, LocalDate day) {
    OrganisationChart now = chart();
    place(now, place);
    return now.holdersEverywhere(role, day).stream()
        .filter(code -> now.versions(code).stream().anyMatch(a -> a.period().contains(day) && now.isWithin(a.place(), place, day)))
        .toList();
  }

  /**
   * Who has an agency's work on a day: itself while it exists, else who took over from it; of several who share the work the one that sits where the
   * work belongs, else the one that sits where the agency sat, else the first that took over, so that nothing is begun at a body that is no more.
   *
   * @param places codes of where the work belongs, the nearest first, e.g. a co-operative and its commune; null and unknown ones tell nothing
   * @return the agency itself where nobody inherits
   */
  public String inCharge(String agency, LocalDate day, String... places) {
    return successor(agency, day, places).orElseGet(() -> chart().successors(agency, day).stream().findFirst().orElse(agency));
  }

  /**
   * The one other agency that has the work of one that has ended, found as by {@link #inCharge}; empty while the agency exists, and where nothing
   * tells which of several: its open tasks wait until somebody says.
   */
  public Optional<String> successor(String agency, LocalDate day, String... places) {
    OrganisationChart now = chart();
    Optional<String> alone = only(now.successors(agency, day));
    if (alone.isPresent()) return alone;
    Stream<String> seat = agency(agency).map(Agency::place).stream();
    return Stream.concat(Arrays.stream(places).filter(Objects::nonNull), seat).filter(place -> now.place(place).isPresent())
        .flatMap(place -> only(now.successors(agency, place, day)).stream()).findFirst();
  }

  /** All who took over the open work of an agency that has ended by the day. */
  public List<String> successors(String agency, LocalDate day) {
    return List.copyOf(chart().successors(agency, day));
  }

  /** Whether an agency of this code exists on the day. */
  public boolean exists(String agency, LocalDate day) {
    return chart().exists(agency, day);
  }

  /** The agency as it was last called; empty for a code (or a group) that is no agency. */
  public Optional<Agency> agency(String code) {
    List<Agency> versions = chart().versions(code);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** What an agency is or was last called; never its code. */
  public String name(String code) {
    return agency(code).map(Agency::name).orElse(UNLISTED);
  }

  /** What an agency is called on a day, or was last called where there is none on that day. */
  public String name(String code, LocalDate day) {
    return agency(code, day).map(Agency::name).orElseGet(() -> name(code));
  }

  /** The agency as it is called on the day. */
  public Optional<Agency> agency(String code, LocalDate day) {
    return chart().versions(code).stream().filter(agency -> agency.period().contains(day)).findFirst();
  }

  /** Every agency that exists on the day. */
  public List<Agency> agencies(LocalDate day) {
    return chart().agencies(day);
  }

  /** Every agency that ever existed, each version of it. */
  public List<Agency> agencies() {
    return chart().structure().agencies();
  }

  /**
   * The bodies that an official text names, as they are on the day; several for "Các sở, ban, ngành" or a list with semicolons.
   *
   * @return empty where the expression is not known
   */
  public List<Resolved> resolve(String officialText, LocalDate day) {
    return chart().resolve(officialText, day);
  }

  /** The place of a code, whatever the day. */
  public Optional<Place> place(String code) {
    return chart().place(code);
  }

  /** The place, or after a split the places, that a code means on the day: {@code KG} after the merger is {@code AG}. */
  public List<Place> placesOn(String code, LocalDate day) {
    return chart().place(code).map(any -> chart().placesOn(code, day)).orElse(List.of());
  }

  /** Whether a place (or a co-operative) lies within another on the day. */
  public boolean isWithin(String place, String area, LocalDate day) {
    OrganisationChart now = chart();
    return now.place(place).isPresent() && now.place(area).isPresent() && now.isWithin(place, area, day);
  }

  /** Codes of a place and of all that lies, or ever lay, within it on the day, by whatever code; what has become of a place counts for it. */
  public Set<String> within(String area, LocalDate day) {
    OrganisationChart now = chart();
    return now.place(area).isEmpty() ? Set.of() : now.structure().places().stream().map(Place::code).distinct()
        .filter(code -> code.equals(area) || now.isWithin(code, area, day)).collect(toSet());
  }

  /** Every place that is valid on the day. */
  public List<Place> places(LocalDate day) {
    return chart().structure().places().stream().filter(place -> place.period().contains(day)).toList();
  }

  /**
   * Loads a province's structure; what it says replaces what the same file said before.
   *
   * @return what changed, or the lines that were refused: then nothing is loaded
   */
  public synchronized LoadReport load(Resource file) {
    String name = Objects.requireNonNull(file.getFilename());
    OrganisationFile.Reading reading = OrganisationFile.read(content(file));
    Structure before = store.of(name);
    List<LoadReport.Refused> faults = StructureCheck.faults(reading, before, store.others(name));
    if (!faults.isEmpty()) {
      return LoadReport.refused(name, faults);
    }
    LoadReport report = LoadReport.accepted(name, before.byKey(), reading.structure().byKey());
    if (report.changesAnything()) {
      store.replace(name, reading.structure());
      reload();
    }
    events.publishEvent(new StructureLoaded(name));
    return report;
  }

  /**
   * What loading a file would change, without loading it.
   *
   * @return what would change with each entry, or the lines that would be refused
   */
  StructurePreview preview(Resource file) {
    String name = Objects.requireNonNull(file.getFilename());
    OrganisationFile.Reading reading = OrganisationFile.read(content(file));
    Structure before = store.of(name);
    List<LoadReport.Refused> faults = StructureCheck.faults(reading, before, store.others(name));
    return faults.isEmpty() ? StructurePreview.of(name, before.byKey(), reading.structure().byKey())
        : new StructurePreview(LoadReport.refused(name, faults), List.of());
  }

  /** The whole structure as it stands. */
  Structure structure() {
    return chart().structure();
  }

  /** Who came out of an agency, and how, oldest first; also what comes on a later day. */
  List<Succession> successions(String agency) {
    return chart().structure().successions(Succession.Of.AGENCY).stream()
        .filter(one -> one.predecessor().equals(agency) || one.successor().equals(agency)).toList();
  }

  /** Reads the tables again. */
  final void reload() {
    chart = new OrganisationChart(store.all());
  }

  /** The chart as any server last loaded it. */
  private OrganisationChart chart() {
    if (revision.changed() || chart == null) reload();
    return chart;
  }

  private static byte[] content(Resource file) {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(YamlFile.LARGEST + 1);
    } catch (IOException e) {
      throw new Refusal("Không đọc được tệp cơ cấu tổ chức %s.".formatted(file.getFilename()));
    }
  }

  private static Optional<String> only(Set<String> codes) {
    return codes.size() == 1 ? Optional.of(codes.iterator().next()) : Optional.empty();
  }

  private static Place place(OrganisationChart chart, String code) {
    return chart.place(code).orElseThrow(() -> new Refusal("Không có địa bàn nào mang mã “%s” trong cơ cấu tổ chức.".formatted(code)));
  }

  private static String names(OrganisationChart chart, Set<String> codes, LocalDate day) {
    return codes.stream().flatMap(code -> chart.versions(code).stream()).filter(a -> a.period().contains(day)).map(Agency::name)
        .collect(joining(", "));
  }
}
