package vn.lotrinh.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;

/**
 * The kinds of work ("loại việc") that plan lines are done as: each a file that an office can add or replace without code. Which kind a
 * line is, its
 * words suggest and the coordinator confirms at the hand-out; a line may be of no kind.
 */
@Component
class WorkKinds {

  private static final int BY_UNIT = 3;

  private final WorkKindFiles files;
  private final WorkKindVersions versions;

  WorkKinds(WorkKindFiles files, WorkKindVersions versions) {
    this.files = files;
    this.versions = versions;
  }

  /** In the order of their titles. */
  List<WorkKind> all() {
    return files.byCode().values().stream().map(WorkKindFiles.File::kind).sorted(Comparator.comparing(WorkKind::title)).toList();
  }

  Optional<WorkKind> find(String code) {
    return Optional.ofNullable(files.byCode().get(code)).map(WorkKindFiles.File::kind);
  }

  /** @throws Refusal when no file describes such a kind */
  WorkKind of(String code) {
    return find(code).orElseThrow(() -> new Refusal("Không có loại việc nào mang mã “" + code + "”. Danh sách ở trang Loại việc."));
  }

  /**
   * The kind as its file was.
   *
   * @throws Refusal when there never was such a version
   */
  WorkKind of(String code, int version) {
    return versions.find(code, version).orElseThrow(() -> new Refusal("Không có bản " + version + " của loại việc “" + code + "”."));
  }

  /** Whether the office's own folder brought it. */
  boolean isOwn(String code) {
    return files.byCode().get(code).own();
  }

  /**
   * The kinds that the words of a plan line suggest, the likeliest first; a person confirms which it is.
   *
   * @param words title and product of the line
   * @param units of its targets
   */
  List<WorkKind> suggested(String words, Collection<String> units) {
    String text = lower(words);
    return all().stream().filter(kind -> weight(kind, text, units) > 0).sorted(Comparator.comparing(kind -> -weight(kind, text, units)))
        .toList();
  }

  /** A unit says more than a word in the title: "04 lớp". */
  private static int weight(WorkKind kind, String text, Collection<String> units) {
    long byUnit = kind.suggested().units().stream().filter(word -> units.stream()
        .anyMatch(unit -> holds(WorkKindCount.bare(unit), lower(word)))).count();
    long byTitle = kind.suggested().titles().stream().filter(word -> holds(text, lower(word))).count();
    return (int) (BY_UNIT * byUnit + byTitle);
  }

  /** As whole words: "vay" does not stand in "vaya". */
  private static boolean holds(String text, String words) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])").matcher(text).find();
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
