package vn.lotrinh;

import java.util.List;

/**
 * Somebody no longer works at a body. Whoever keeps something there in that person's name takes it back in the same transaction and adds a line to
 * what the body's head is told.
 *
 * @param agency code of the body; @param told lines of the letter, e.g. "nhiệm vụ KH-1 chờ người chịu trách nhiệm"
 */
public record PersonLeft(String person, String agency, List<String> told) {}
