package vn.lotrinh.annex;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Resolved;

/** What the words of a plan's line mean to whoever hands it out: which bodies of a day, and how much each of them owes. */
@Component
@Transactional(readOnly = true)
public class PlanWords {

  /** Reads names of bodies of one plan as they are on one day; every expression is looked up once. */
  public static final class Names {

    private final BodyNames names;
    private final Map<String, List<Named>> known = new HashMap<>();

    private Names(BodyNames names) {
      this.names = names;
    }

    /** The bodies that a cell names, in its order; none for null. */
    public List<Named> of(String cell) {
      return cell == null ? List.of() : known.computeIfAbsent(cell, one -> names.bodies(one).stream()
          .map(body -> new Named(body.text(), body.agencies(), body.doubt())).toList());
    }
  }

  /**
   * A body, or several, as a cell names it.
   *
   * @param agencies codes; none where they have to be chosen or nobody knows the name
   * @param doubt what a person has to decide; null where it is clear
   */
  public record Named(String text, List<String> agencies, String doubt) {}

  /** What each one of something owes: "mỗi huyện 02 HTX điểm". @param per of what; @param relation {@code = >= <= >} */
  public record Each(BigDecimal quantity, String unit, String relation, String per) {}

  private final OrganisationService organisation;

  PlanWords(OrganisationService organisation) {
    this.organisation = organisation;
  }

  /**
   * @param issuer of the plan: a unit without a body of its own is the issuer's
   * @param province place code of the plan's province, whose bodies alone are meant where the database holds those of several; null for all
   */
  public Names names(String issuer, String province, LocalDate day) {
    return new Names(new BodyNames(province == null ? known(day) : known(day).within(agency -> isOf(agency, province, day)), day, issuer));
  }

  private boolean isOf(String agency, String province, LocalDate day) {
    return organisation.agency(agency, day).map(Agency::place).filter(place -> organisation.isWithin(place, province, day)).isPresent();
  }

  /** What a product cell asks of each single body; none where it asks only for a whole. */
  public List<Each> each(String product) {
    return Quantities.read(product).stream().filter(one -> one.per() != null)
        .map(one -> new Each(one.quantity(), one.unit(), one.op(), one.per())).toList();
  }

  /** The bodies of a day. */
  KnownBodies known(LocalDate day) {
    Map<String, List<String>> found = new HashMap<>();
    List<Agency> agencies = new ArrayList<>(organisation.agencies(day));
    return new KnownBodies(text -> found.computeIfAbsent(text, one -> organisation.resolve(one, day).stream().map(Resolved::agency).distinct().toList()),
        level -> agencies.stream().filter(agency -> agency.level() == level).map(Agency::code).toList());
  }
}
