package vn.lotrinh.document;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.unit.DataSize;

/**
 * The papers of a case laid out for the page: first what is asked for, then all others, each with its earlier versions.
 *
 * @param missing how many of what is asked for are not there
 * @param open whether this user may add other papers here
 */
record PaperSheet(String caseKey, String taskId, List<Line> asked, int missing, List<Line> others, boolean open, DataSize largest) {

  private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  static PaperSheet of(CasePapers found, Caller caller, DataSize largest, ZoneId zone) {
    Map<Long, List<Paper>> series = new LinkedHashMap<>();
    found.papers().forEach(paper -> series.computeIfAbsent(paper.series(), s -> new ArrayList<>()).add(paper));
    List<Line> asked = new ArrayList<>();
    Set<String> askedKinds = new HashSet<>();
    for (Requirement requirement : found.requirements()) {
      askedKinds.add(requirement.kind());
      List<Paper> versions = series.values().stream().map(List::copyOf)
          .filter(list -> list.get(0).kind().equals(requirement.kind())).findFirst().orElse(List.of());
      asked.add(new Line(requirement.kind(), requirement.title(), requirement.blocking(),
          found.wanted().contains(requirement.kind()), null, files(versions, zone)));
    }
    List<Line> others = series.values().stream().filter(list -> !askedKinds.contains(list.get(0).kind()))
        .map(versions -> other(versions, found, caller, zone)).toList();
    return new PaperSheet(found.caseKey(), found.taskId(), asked, found.missing().size(), others, found.open(), largest);
  }

  private static Line other(List<Paper> versions, CasePapers found, Caller caller, ZoneId zone) {
    Paper newest = versions.get(0);
    boolean own = newest.agency() != null && caller.groups().contains(newest.agency());
    boolean replaceable = newest.isOther() ? found.open() && (own || caller.coordinates()) : found.wanted().contains(newest.kind());
    return new Line(newest.kind(), newest.title(), false, replaceable, newest.isOther() ? newest.id() : null, files(versions, zone));
  }

  private static List<File> files(List<Paper> versions, ZoneId zone) {
    return versions.stream().map(paper -> new File(paper.id(), paper.version(), paper.name(), sizeText(paper.size()),
        paper.uploadedBy(), DAY_AND_HOUR.format(paper.uploadedAt().atZone(zone)), FileType.opensInBrowser(paper.mediaType()))).toList();
  }

  static String sizeText(long bytes) {
    DecimalFormat format = new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
    return bytes < 1024 * 1024 ? Math.max(1, Math.round(bytes / 1024.0)) + " KB" : format.format(bytes / 1024.0 / 1024.0) + " MB";
  }

  /**
   * One paper on the page.
   *
   * @param open whether this user may hand in a version of it here
   * @param replaces id to name when handing in a new version of an "other" paper
   * @param files the newest first; none: still missing
   */
  record Line(String kind, String title, boolean blocking, boolean open, Long replaces, List<File> files) {
  }

  /** One version of a paper on the page. */
  record File(long id, int version, String name, String size, String by, String at, boolean shown) {
  }
}
