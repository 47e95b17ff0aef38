package vn.lotrinh;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file of ours, read into records; keys that the records do not know are refused, and every refusal names file and line. */
public final class YamlText {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule())
      .registerModule(new SimpleModule("pasted words").addDeserializer(String.class, new Words())).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final ObjectMapper AS_IT_STANDS = new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
  private static final int DEEPEST = 10;

  /** The line and the sentence of what has to be refused unread. */
  public record Trap(int line, String sentence) {}

  /** A text that is no YAML, or none of ours: with its line. */
  public static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Trap trap;
    private final boolean syntax;

    private Unfit(Trap trap, boolean syntax) {
      super(trap.sentence);
      this.trap = trap;
      this.syntax = syntax;
    }

    public Trap trap() {
      return trap;
    }

    /** Whether it is no YAML at all. */
    public boolean isSyntax() {
      return syntax;
    }
  }

  /** A text that still cannot be read once it is cleaned, e.g. one written as {@code "\\u0007"}. */
  private static final class Unreadable extends JsonMappingException {
    private static final long serialVersionUID = 1;

    private Unreadable(JsonParser parser, String fault) {
      super(parser, fault);
    }
  }

  /** What the file tells in quotes and escapes goes through the same cleaning as what people type. */
  private static final class Words extends StringDeserializer {
    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      String text = super.deserialize(parser, context);
      if (text == null) return null;
      String cleaned = Written.text(text);
      Optional<String> fault = Written.fault(cleaned);
      if (fault.isPresent()) throw new Unreadable(parser, fault.get());
      return cleaned;
    }
  }

  private final String file;
  private final String text;
  private final String cleaned;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /** @throws Refusal when the text is no YAML */
  public YamlText(String file, String text) {
    this.file = file;
    this.text = text;
    this.cleaned = Written.file(text);
    try {
      Node root = tree(cleaned).orElseThrow(() -> new Refusal(file + ": tệp rỗng."));
      index("", root);
    } catch (Unfit unfit) {
      throw new Refusal(at(unfit.trap.line) + unfit.trap.sentence);
    }
  }

  /**
   * The parts of a text, each with its line: for rooms that tell every fault of a file at once instead of the first. Values stay text, nothing is
   * instantiated.
   *
   * @param text as it was handed in; @return nothing for an empty file
   * @throws Unfit naming the line
   */
  public static Optional<Node> tree(String text) {
    String cleaned = Written.file(text);
    unreadable(cleaned).ifPresent(YamlText::refuse);
    try {
      trap(cleaned).ifPresent(YamlText::refuse);
      return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(cleaned)));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Unfit(new Trap(line, "sai cú pháp YAML; kiểm tra thụt dòng, dấu hai chấm, dấu ngoặc."), true);
    } catch (YAMLException e) {
      throw new Unfit(new Trap(1, "tệp quá lớn hoặc có ký tự điều khiển, không phải văn bản YAML."), true);
    }
  }

  private static void refuse(Trap trap) {
    throw new Unfit(trap, false);
  }

  /**
   * What no file of ours needs and what has to be refused before anything follows it: a few lines of references can unfold without end, and the
   * library itself needs minutes for some ten thousand open brackets before it counts them.
   *
   * @throws YAMLException when the text is no YAML
   */
  public static Optional<Trap> trap(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    int depth = 0;
    for (Event event : new Yaml(options).parse(new StringReader(text))) {
      depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      int line = event.getStartMark() == null ? 1 : event.getStartMark().getLine() + 1;
      if (depth > DEEPEST) return Optional.of(new Trap(line, "Lồng quá " + DEEPEST + " cấp."));
      if (event instanceof AliasEvent) return Optional.of(new Trap(line, "Không dùng tham chiếu YAML (dấu * và &); hãy ghi đầy đủ."));
    }
    return Optional.empty();
  }

  /** The first line with a sign that no file of ours can hold. */
  public static Optional<Trap> unreadable(String cleaned) {
    String[] lines = cleaned.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      Optional<String> fault = Written.fault(lines[at]);
      if (fault.isPresent()) return Optional.of(new Trap(at + 1, fault.get() + "."));
    }
    return Optional.empty();
  }

  public static YamlText of(Resource resource) {
    try (InputStream in = resource.getInputStream()) {
      return new YamlText(resource.getFilename(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Refusal("Không đọc được tệp " + resource.getFilename() + ".");
    }
  }

  public String file() {
    return file;
  }

  /** As it was handed in. */
  public String text() {
    return text;
  }

  /** @throws Refusal naming file and line, when a key is unknown or a value has the wrong form */
  public <T> T as(Class<T> type) {
    try {
      return YAML.readValue(cleaned, type);
    } catch (JsonMappingException e) {
      throw new Refusal(at(line(path(e))) + sentence(e));
    } catch (JsonProcessingException e) {
      throw new Refusal(at(e.getLocation() == null ? 1 : e.getLocation().getLineNr()) + "sai cú pháp YAML.");
    }
  }

  /** What it holds, key by key in their order, as it stands; empty when it is no map. */
  public Optional<Map<String, Object>> entries() {
    try {
      return Optional.ofNullable(AS_IT_STANDS.readValue(cleaned, MAP));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Notes a fault at a path such as {@code tasks[3].due}; a path that the file lacks is told at the entry above it. */
  public void fault(String path, String sentence) {
    faults.add(at(line(path)) + sentence);
  }

  /** @throws Refusal with all faults noted so far, one a line; returns when there are none */
  public void refuseFaults() {
    if (!faults.isEmpty()) throw new Refusal(String.join("\n", faults));
  }

  private String at(int line) {
    return file + ", dòng " + line + ": ";
  }

  private int line(String path) {
    String known = path;
    while (!lines.containsKey(known)) known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
    return lines.get(known);
  }

  private void index(String path, Node node) {
    lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(pair -> {
        String key = path.isEmpty() ? key(pair.getKeyNode()) : path + "." + key(pair.getKeyNode());
        lines.put(key, pair.getKeyNode().getStartMark().getLine() + 1);
        index(key, pair.getValueNode());
      });
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) index(path + "[" + i + "]", sequence.getValue().get(i));
    }
  }

  private static String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) path.append('[').append(step.getIndex()).append(']');
      else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
    }
    return path.toString();
  }

  private static String sentence(JsonMappingException e) {
    String key = e.getPath().isEmpty() ? "" : e.getPath().get(e.getPath().size() - 1).getFieldName();
    if (e instanceof Unreadable) return "“" + key + "” " + e.getOriginalMessage() + ".";
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known = unknown.getKnownPropertyIds() == null ? ""
          : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
      return "không có khóa “" + unknown.getPropertyName() + "” ở đây" + (known.isEmpty() ? "." : "; các khóa được ghi: " + known + ".");
    }
    if (e instanceof InvalidFormatException format) return "giá trị “" + format.getValue() + "” của “" + key + "” không hợp lệ"
        + expected(format.getTargetType()) + ".";
    String form = e instanceof MismatchedInputException mismatched ? expected(mismatched.getTargetType()) : "";
    return "mục “" + key + "” không có dạng như yêu cầu" + form + ".";
  }

  /** What stands in a place of a type, as the rest of a sentence. */
  private static String expected(Class<?> type) {
    if (type == null) return "";
    if (type == LocalDate.class) return "; phải là ngày dạng năm-tháng-ngày, ví dụ 2025-09-30";
    if (type == BigDecimal.class || Number.class.isAssignableFrom(type) || type.isPrimitive()
        && type != boolean.class) return "; phải là số, ví dụ 28";
    if (type == Boolean.class || type == boolean.class) return "; phải là true hoặc false";
    if (Collection.class.isAssignableFrom(type)) return "; phải là danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang";
    if (type == String.class) return "; phải là chữ";
    if (type.isEnum()) return "; phải là một trong " + Arrays.toString(type.getEnumConstants());
    return "; phải là các khóa thụt vào bên dưới";
  }
}
