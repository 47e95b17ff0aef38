package vn.lotrinh.organisation;

/**
 * A body of the state or a co-operative, as it was called in one period.
 *
 * @param code the Camunda group of its officers, e.g. {@code KG-LMHTX}
 * @param handle short lower-case name for user names, one for each agency, e.g. {@code lmhtx}
 * @param place where it sits; for a co-operative the commune of its head office
 * @param acts whether it works on tasks of its own in the programme (and so needs officers)
 */
public record Agency(String code, String name, String handle, AgencyLevel level, String place, boolean acts, Period period) implements Row {

  @Override
  public String key() {
    return "agency " + code + " " + period.from();
  }
}
