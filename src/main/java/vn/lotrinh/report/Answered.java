package vn.lotrinh.report;

/**
 * How many bodies answered in each of two years.
 *
 * @param asked this year, {@code given} of them have given what counts
 * @param askedBefore the year before; null where there was no campaign
 * @param partly whether any figure can be compared over some bodies only
 */
record Answered(int asked, int given, Integer askedBefore, Integer givenBefore, boolean partly) {}
