package vn.lotrinh.organisation;

/** An absence was recorded or ended before its day; those concerned are told. @param by login name of who did it; {@code ended} whether it was ended */
public record AbsenceChanged(Absence absence, String by, boolean ended) {}
