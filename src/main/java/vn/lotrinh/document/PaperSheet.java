package vn.lotrinh.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;
import vn.lotrinh.Who;
import vn.lotrinh.Written;

/**
 * The papers of a case laid out for the page: first what is asked for, then all others, each with its earlier versions.
 *
 * @param missing how many of what is asked for are not there
 * @param open whether this user may add other papers here
 */
record PaperSheet(String caseKey, String taskId, List<Line> asked, int missing, List<Line> others, boolean open, DataSize largest) {

  /** @param agencies what an agency is called, by its code */
  static PaperSheet of(CasePapers found, Who caller, UnaryOperator<String> agencies, DataSize largest, ZoneId zone) {
    Function<List<Paper>, List<File>> files = versions -> versions.stream().map(paper -> File.of(paper, agencies, zone)).toList();
    List<Line> asked = found.requirements().stream().map(asks -> new Line(asks.kind(), asks.title(), asks.blocking(), asks.met(),
        found.wanted().contains(asks.kind()), null, files.apply(found.versions(asks.kind())))).toList();
    Set<String> askedKinds = found.requirements().stream().map(Requirement::kind).collect(Collectors.toSet());
    List<Line> others = found.papers().stream().filter(paper -> paper.current() && !askedKinds.contains(paper.kind()))
        .map(paper -> new Line(paper.kind(), paper.title(), false, true, found.mayReplace(paper, caller), paper.isOther() ? paper.id() : null,
            files.apply(found.papers().stream().filter(version -> version.series() == paper.series()).toList()))).toList();
    return new PaperSheet(found.caseKey(), found.taskId(), asked, found.missing().size(), others, found.open(), largest);
  }

  static String sizeText(long bytes) {
    return bytes < 1024 * 1024 ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
        : Written.number(BigDecimal.valueOf(bytes / 1024.0 / 1024.0).setScale(1, RoundingMode.HALF_EVEN)) + " MB";
  }

  /**
   * One paper on the page.
   *
   * @param met whether nothing is missing here; a step may ask for a newer version than the one that is there
   * @param open whether this user may hand in a version of it here
   * @param replaces id to name when handing in a new version of an "other" paper
   * @param files the newest first
   */
  record Line(String kind, String title, boolean blocking, boolean met, boolean open, Long replaces, List<File> files) {
  }

  /**
   * One version of a paper on the page.
   *
   * @param shown whether browsers show it by themselves
   */
  record File(long id, int version, String name, String size, String by, String at, boolean shown) {

    static File of(Paper paper, UnaryOperator<String> agencies, ZoneId zone) {
      return new File(paper.id(), paper.version(), paper.name(), sizeText(paper.size()),
          by(paper, agencies),
          Written.moment(paper.uploadedAt().atZone(zone)), FileType.opensInBrowser(paper.mediaType()));
    }

    private static String by(Paper paper, UnaryOperator<String> agencies) {
      String named = paper.authority() == null ? paper.uploader() : paper.uploader() + " (" + paper.authority() + ")";
      return paper.agency() == null ? named : named + ", " + agencies.apply(paper.agency());
    }
  }
}
