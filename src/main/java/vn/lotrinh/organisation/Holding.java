package vn.lotrinh.organisation;

/** An agency holds a role for a place; the holding ends at the latest with the agency. */
record Holding(String agency, String role, String place, Period period) implements Row {

  @Override
  public String key() {
    return "holding " + agency + " " + role + " " + place + " " + period.from();
  }
}
