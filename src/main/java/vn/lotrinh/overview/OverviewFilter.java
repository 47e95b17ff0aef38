package vn.lotrinh.overview;

/**
 * Which tasks are looked at; what is null does not narrow, {@link #NONE} means those that have none.
 *
 * @param plan code of the plan to which the case belongs
 * @param agency code of the body whose task it is, or was when it was closed
 * @param level name of an {@link vn.lotrinh.organisation.AgencyLevel}
 * @param place code; what lies within it counts too
 * @param kind key of the procedure
 */
public record OverviewFilter(String plan, String agency, String level, String place, String kind) {

  public static final String NONE = "-";
  public static final OverviewFilter ALL = new OverviewFilter(null, null, null, null, null);
  private static final int LONGEST = 100;

  public OverviewFilter {
    plan = cleaned(plan);
    agency = cleaned(agency);
    level = cleaned(level);
    place = cleaned(place);
    kind = cleaned(kind);
  }

  public String of(Dimension dimension) {
    return switch (dimension) {
      case PLAN -> plan;
      case AGENCY -> agency;
      case LEVEL -> level;
      case PLACE -> place;
      case KIND -> kind;
    };
  }

  public boolean narrows() {
    return !equals(ALL);
  }

  private static String cleaned(String text) {
    return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(LONGEST, text.strip().length())).replace("\u0000", "");
  }
}
