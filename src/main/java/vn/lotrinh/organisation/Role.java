package vn.lotrinh.organisation;

/** A duty that models ask for, whoever holds it on the day. */
record Role(String code, String title) implements Row {

  @Override
  public String key() {
    return "role " + code;
  }
}
