package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.util.FileCopyUtils;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.lotrinh.YamlText;

/**
 * Reads the official yearly table. A table with a fault is refused as a whole, with file and line of every fault: a day that is silently
 * missing would move deadlines.
 */
final class HolidayTable {

  private static final Set<String> KEYS = Set.of("year", "conf", "daysOff", "workingSaturdays");

  private final String file;
  private final Map<Integer, YearOfDays> years = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private HolidayTable(String file) {
    this.file = file;
  }

  /**
   * @param file name told in faults
   * @throws IllegalArgumentException naming every faulty line
   */
  static Map<Integer, YearOfDays> read(String file, Reader text) {
    HolidayTable table = new HolidayTable(file);
    table.readAll(text);
    if (!table.faults.isEmpty()) {
      throw new IllegalArgumentException("Bảng ngày nghỉ không dùng được:\n" + String.join("\n", table.faults));
    }
    return table.years;
  }

  private void readAll(Reader text) {
    Node root;
    try {
      root = YamlText.tree(FileCopyUtils.copyToString(text)).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (YamlText.Unfit unfit) {
      faults.add(file + ", dòng " + unfit.trap().line() + ": " + unfit.trap().sentence());
      return;
    }
    if (!(root instanceof SequenceNode rows)) {
      faults.add(file + ", dòng 1: phải là danh sách các năm.");
      return;
    }
    rows.getValue().forEach(this::readYear);
  }

  private void readYear(Node row) {
    if (!(row instanceof MappingNode mapping)) {
      fault(row, "mỗi dòng phải có dạng {year, conf, daysOff, workingSaturdays}.");
      return;
    }
    Map<String, Node> fields = fields(mapping);
    Integer year = yearOf(fields.get("year"), row);
    if (year == null) {
      return;
    }
    SortedSet<LocalDate> daysOff = days(fields.get("daysOff"), row, year, "ngày nghỉ phải từ thứ Hai đến thứ Sáu",
        day -> !YearOfDays.isWeekend(day));
    SortedSet<LocalDate> saturdays = days(fields.get("workingSaturdays"), row, year, "ngày làm bù phải là thứ Bảy",
        day -> day.getDayOfWeek() == DayOfWeek.SATURDAY);
    if (years.put(year, new YearOfDays(year, daysOff, saturdays, confirmed(fields.get("conf"), row))) != null) {
      fault(row, "năm " + year + " đã có ở dòng trên.");
    }
  }

  private Map<String, Node> fields(MappingNode mapping) {
    Map<String, Node> fields = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!KEYS.contains(key)) {
        fault(tuple.getKeyNode(), "không hiểu mục “" + key + "”.");
      } else if (fields.put(key, tuple.getValueNode()) != null) {
        fault(tuple.getKeyNode(), "mục “" + key + "” ghi hai lần.");
      }
    }
    return fields;
  }

  private Integer yearOf(Node node, Node row) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("20\\d\\d")) {
      return Integer.valueOf(scalar.getValue());
    }
    fault(node == null ? row : node, "thiếu năm (year) hoặc năm không hợp lệ.");
    return null;
  }

  /** "computed…" says that the row itself is only computed; anything else must be "official…". */
  private boolean confirmed(Node node, Node row) {
    String source = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!source.startsWith("official") && !source.startsWith("computed")) {
      fault(node == null ? row : node, "nguồn (conf) phải bắt đầu bằng official hoặc computed.");
    }
    return source.startsWith("official");
  }

  private SortedSet<LocalDate> days(Node node, Node row, int year, String rule, Predicate<LocalDate> allowed) {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (!(node instanceof SequenceNode list)) {
      fault(node == null ? row : node, "thiếu danh sách ngày (daysOff, workingSaturdays); không có ngày nào thì ghi [].");
      return days;
    }
    for (Node item : list.getValue()) {
      LocalDate day = day(item);
      if (day == null) {
        continue;
      }
      if (day.getYear() != year) {
        fault(item, "ngày " + day + " không thuộc năm " + year + ".");
      } else if (!allowed.test(day)) {
        fault(item, "ngày " + day + ": " + rule + ".");
      } else if (!days.add(day)) {
        fault(item, "ngày " + day + " ghi hai lần.");
      }
    }
    return Collections.unmodifiableSortedSet(days);
  }

  private LocalDate day(Node item) {
    String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      fault(item, "“" + text + "” không phải là ngày (năm-tháng-ngày).");
      return null;
    }
  }

  private void fault(Node where, String sentence) {
    faults.add(file + ", dòng " + (where.getStartMark().getLine() + 1) + ": " + sentence);
  }
}
