package vn.lotrinh.pilot;

/**
 * One condition as it was compared; every text is ready to be shown.
 *
 * @param finding what the decision table says about it
 */
record Condition(String name, String figure, String threshold, boolean met, String finding) {}
