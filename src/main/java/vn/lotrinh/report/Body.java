package vn.lotrinh.report;

/**
 * A body that reports.
 *
 * @param level {@code tinh}, {@code so}, {@code huyen}, {@code xa} or {@code htx-pilot}
 * @param place whose co-operatives it reports; for a co-operative its own code
 */
record Body(String agency, String level, String name, String place) {}
