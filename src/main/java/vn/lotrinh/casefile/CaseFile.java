package vn.lotrinh.casefile;

import java.time.LocalDate;

/**
 * A case: one run of work with a key of its own. Whether it has ended the engine knows.
 *
 * @param kind key of the model of its first step
 * @param parent key of the case of which it is a part, or null
 * @param place code of a place, or null
 * @param cooperative code of a co-operative, or null
 * @param touchedOn the day on which its latest step opened
 */
public record CaseFile(String key, String kind, String title, String parent, String place, String cooperative, LocalDate openedOn, LocalDate touchedOn) {}
