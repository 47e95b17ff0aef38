package vn.lotrinh.deadline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import vn.lotrinh.organisation.Absence;

/**
 * Who gets the letters of people who are away, on one morning.
 *
 * @param absences what counts that day
 * @param covers   whether an absence is for work that runs by a model
 */
record Substitutes(List<Absence> absences, BiPredicate<Absence, String> covers) {

  static final Substitutes NONE = new Substitutes(List.of(), (absence, model) -> false);

  /**
   * With those who stand in for somebody among them, and without who wishes no letters while away.
   *
   * @param agency the body whose work it is; @param model key of the model by which it runs, empty where it is no work of one kind
   */
  Set<String> of(String agency, String model, Set<String> people) {
    Set<String> told = new TreeSet<>(people);
    for (Absence one : absences) {
      if (!people.contains(one.person()) || !one.agency().equals(agency) || !covers.test(one, model)) continue;
      if (one.letters() != Absence.Letters.ABSENT) told.add(one.substitute());
      if (one.letters() == Absence.Letters.SUBSTITUTE) told.remove(one.person());
    }
    return told;
  }
}
