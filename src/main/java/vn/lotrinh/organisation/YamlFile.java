package vn.lotrinh.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.lotrinh.Written;
import vn.lotrinh.YamlText;

/**
 * A YAML text taken apart as nodes, so that no value is guessed at (dates stay text until they are read as dates), nothing is instantiated,
 * and every fault has its line.
 */
final class YamlFile {

  /** Largest file in bytes. */
  static final int LARGEST = 1_000_000;

  private final List<LoadReport.Refused> refused = new ArrayList<>();

  /** The whole text as one entry; empty where it is no YAML at all. */
  Optional<Entry> read(byte[] content, String... known) {
    return Optional.ofNullable(parse(content)).map(root -> new Entry(root, known));
  }

  /** The faults found so far. */
  List<LoadReport.Refused> refused() {
    return refused;
  }

  private Node parse(byte[] content) {
    if (content.length > LARGEST) {
      refuse(1, "Tệp lớn hơn %d byte.".formatted(LARGEST));
      return null;
    }
    try {
      Optional<Node> root = YamlText.tree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
      if (root.isEmpty()) refuse(1, "Tệp rỗng.");
      return root.orElse(null);
    } catch (CharacterCodingException e) {
      refuse(1, "Tệp không được ghi bằng bảng mã UTF-8.");
    } catch (YamlText.Unfit unfit) {
      String told = unfit.trap().sentence();
      refuse(unfit.trap().line(), unfit.isSyntax() ? StringUtils.capitalize(told) : told);
    }
    return null;
  }

  private void refuse(int line, String sentence) {
    refused.add(new LoadReport.Refused(line, sentence));
  }

  private static int lineOf(Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  /** One entry of the file, a mapping. What can't be read is told and read as {@code null}; then the entry is broken. */
  final class Entry {

    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private boolean broken;

    Entry(Node node, String... known) {
      line = lineOf(node.getStartMark());
      if (!(node instanceof MappingNode mapping)) {
        fault(line, "Ở đây phải là các cặp “khóa: giá trị” (%s).".formatted(String.join(", ", known)));
        return;
      }
      mapping.getValue().forEach(pair -> {
        int at = lineOf(pair.getKeyNode().getStartMark());
        String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!Arrays.asList(known).contains(key)) {
          fault(at, "Không có khóa “%s”; các khóa được dùng: %s.".formatted(key, String.join(", ", known)));
        } else if (values.put(key, pair.getValueNode()) != null) {
          fault(at, "Khóa “%s” được ghi hai lần.".formatted(key));
        }
      });
    }

    int line() {
      return line;
    }

    boolean broken() {
      return broken;
    }

    boolean has(String key) {
      return values.containsKey(key);
    }

    String text(String key) {
      return has(key) ? scalar(values.get(key), key) : fault(line, "Thiếu khóa “%s”.".formatted(key));
    }

    String matching(String key, String pattern, String allowed) {
      String text = text(key);
      return text == null || text.matches(pattern) ? text : fault(key, "“%s” không hợp lệ: chỉ dùng %s.".formatted(text, allowed));
    }

    List<String> texts(String key) {
      if (!(values.get(key) instanceof SequenceNode list)) {
        String single = text(key);
        return single == null ? List.of() : List.of(single);
      }
      if (list.getValue().isEmpty()) {
        fault(key, "Danh sách “%s” rỗng.".formatted(key));
      }
      return list.getValue().stream().map(node -> scalar(node, key)).filter(Objects::nonNull).toList();
    }

    LocalDate day(String key) {
      String text = text(key);
      try {
        return text == null ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return fault(key, "Ngày “%s” không hợp lệ; ghi theo dạng năm-tháng-ngày, ví dụ 2025-07-01.".formatted(text));
      }
    }

    boolean flag(String key, boolean otherwise) {
      String text = has(key) ? text(key) : String.valueOf(otherwise);
      if (text != null && !Set.of("true", "false").contains(text)) {
        fault(key, "“%s” phải là true hoặc false, không phải “%s”.".formatted(key, text));
      }
      return "true".equals(text);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
      String text = text(key);
      List<E> options = List.of(type.getEnumConstants());
      return options.stream().filter(option -> option.name().equals(text)).findFirst().orElseGet(() -> text == null ? null
          : fault(key, "Không có %s “%s”; chọn một trong: %s.".formatted(key.equals("level") ? "cấp" : "loại", text, options)));
    }

    List<Entry> entries(String key, String... known) {
      if (!has(key)) {
        return List.of();
      }
      if (!(values.get(key) instanceof SequenceNode list)) {
        fault(key, "“%s” phải là một danh sách (mỗi mục bắt đầu bằng dấu gạch ngang).".formatted(key));
        return List.of();
      }
      return list.getValue().stream().map(node -> new Entry(node, known)).toList();
    }

    private int at(String key) {
      return has(key) ? lineOf(values.get(key).getStartMark()) : line;
    }

    private String scalar(Node node, String key) {
      String text = node instanceof ScalarNode scalar ? Written.line(scalar.getValue()) : "";
      if (!text.isEmpty()) {
        return Written.fault(text).map(fault -> this.<String>fault(lineOf(node.getStartMark()), "“%s” %s.".formatted(key, fault))).orElse(text);
      }
      return fault(lineOf(node.getStartMark()), "Giá trị của “%s” phải là một dòng chữ, không để trống.".formatted(key));
    }

    /** Notes a fault on the line of a key and makes the entry broken. */
    <T> T fault(String key, String sentence) {
      return fault(at(key), sentence);
    }

    private <T> T fault(int at, String sentence) {
      broken = true;
      refuse(at, sentence);
      return null;
    }
  }
}
