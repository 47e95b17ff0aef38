package vn.lotrinh.report;

import java.time.LocalDate;

/** A body that reported late, or not at all ({@code submittedOn} null); {@code agency} is its name. */
record Absence(String agency, LocalDate due, LocalDate submittedOn) {}
