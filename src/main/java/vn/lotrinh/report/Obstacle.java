package vn.lotrinh.report;

/** A difficulty or proposal in a body's own words; {@code agency} is the body's name. */
record Obstacle(String agency, String text) {}
