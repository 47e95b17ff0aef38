package vn.lotrinh.annex;

import java.util.List;

/**
 * A body, or several, as a cell of an annex names it.
 *
 * @param text as written
 * @param unit the unit inside the body that is meant, e.g. "Phòng Phong trào"; null where the body itself is
 * @param officer the person or post that the cell names; null where it names none
 * @param agencies codes of the agencies that it means on the day; empty where they have to be chosen or are not known
 * @param doubt what a person has to decide, as a Vietnamese sentence; null where the body is clear
 */
record Body(String text, Kind kind, String unit, String officer, List<String> agencies, String doubt) {

  enum Kind { ONE, ALL_OF_A_LEVEL, TO_CHOOSE, COOPERATIVES, PERSON, UNKNOWN }
}
