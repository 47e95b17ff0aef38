package vn.lotrinh.organisation;

/**
 * A body, or several, as official texts write it; names either a role or an agency.
 *
 * @param text as written, e.g. "Liên minh HTX tỉnh"
 */
record Alias(String text, String role, String agency) implements Row {

  @Override
  public String key() {
    return "alias " + text + " " + role + " " + agency;
  }
}
