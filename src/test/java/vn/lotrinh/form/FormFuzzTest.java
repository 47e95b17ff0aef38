package vn.lotrinh.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random rubbish against a form with every kind of field: it is accepted only as a value of the right type, and never breaks anything. */
class FormFuzzTest {

  private static final FormSchema FORM = FormSchemaTest.form(
      "'type':'textfield','key':'line','label':'L','validate':{'required':true,'maxLength':50}",
      "'type':'textarea','key':'lines','label':'A','conditional':{'hide':'=tick = true or points > 50'}",
      "'type':'textfield','key':'money','label':'M','properties':{'format':'money'}",
      "'type':'number','key':'points','label':'P','decimalDigits':0,'validate':{'min':0,'max':100}",
      "'type':'number','key':'area','label':'D','decimalDigits':2,'validate':{'max':'=points * 2'}",
      "'type':'checkbox','key':'tick','label':'T'",
      "'type':'radio','key':'radio','label':'R','values':[{'label':'A','value':'a'},{'label':'B','value':'b'}]",
      "'type':'select','key':'select','label':'S','valuesKey':'places'",
      "'type':'taglist','key':'tags','label':'G','valuesExpression':'=for p in places return p.value'",
      "'type':'datetime','subtype':'date','key':'day','dateLabel':'Ngày','conditional':{'hide':'=contains(line, \\\"x\\\")'}",
      "'type':'textfield','key':'fixed','label':'F','readonly':true",
      "'type':'expression','key':'sum','expression':'=points + area'");
  private static final Map<String, Object> CURRENT = Map.of("places", List.of(Map.of("label", "Xã A", "value", "xa-a"), Map.of("label", "Xã B", "value", "xa-b")), "fixed", "cố định");
  private static final List<Object> PIECES = List.of("", " ", "a", "xa-a", "[\"xa-a\"]", "[\"xa-a\",\"xa-a\"]", "{\"a\":1}", "[", "50.000", "1,250", "12", "-1", "NaN", "true",
      "2021-12-09", "2021-02-30", "09/12/2021", "🌾", "e\u0301", "\u0000", "\uD83C", "\u202E", "a\nb", "cố định", "x".repeat(20_000), "${1+1}", "=1+1", 0, 1, 50, 101, -1,
      Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, 0.1, 1.005, 1e300, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1.5f, true, false, new Date(0L),
      new BigDecimal("1E99999999"), new BigDecimal("0.00000000000000000000000000000000000000000001"), BigInteger.TEN.pow(500), new Object(), new byte[] {1}, 'c', LocalDate.of(2021, 1, 1));

  private final Random random = new Random(135_2021);

  @Test
  void neverBreaksAndNeverAcceptsAWrongType() {
    int accepted = 0;
    for (int round = 0; round < 20_000; round++) {
      Map<String, Object> submitted = submission();
      FormCheck check = FORM.check(submitted, CURRENT);
      for (String key : submitted.keySet()) {
        boolean known = FORM.keys().contains(key);
        assertThat(known || check.problems().stream().anyMatch(problem -> problem.key().equals(key))).isTrue();
      }
      check.values().forEach((key, value) -> assertThat(isRight(key, value)).as("%s = %s", key, value).isTrue());
      assertThat(check.problems()).allSatisfy(problem -> assertThat(problem.sentence()).hasSizeLessThan(400));
      accepted += check.problems().isEmpty() ? 1 : 0;
    }
    assertThat(accepted).as("some submissions must be good, or this proves nothing").isPositive();
  }

  private Map<String, Object> submission() {
    List<String> keys = new ArrayList<>(FORM.keys());
    Map<String, Object> submitted = new HashMap<>();
    int size = random.nextInt(keys.size());
    for (int i = 0; i < size; i++) {
      String key = random.nextInt(40) == 0 ? String.valueOf(PIECES.get(random.nextInt(PIECES.size()))) : keys.get(random.nextInt(keys.size()));
      submitted.put(key, value(0));
    }
    return submitted;
  }

  private Object value(int depth) {
    int kind = random.nextInt(12);
    if (kind == 0) return null;
    if (kind == 1 && depth < 6) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) list.add(value(depth + 1));
      return list;
    }
    if (kind == 2 && depth < 6) {
      Map<String, Object> map = new HashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) map.put(String.valueOf(PIECES.get(random.nextInt(PIECES.size()))), value(depth + 1));
      return map;
    }
    if (kind == 3) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) text.append((char) random.nextInt(65_536));
      return text.toString();
    }
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static boolean isRight(String key, Object value) {
    return switch (key) {
      case "line" -> value instanceof String text && text.strip().length() <= 50 && text.chars().noneMatch(Character::isISOControl);
      case "lines" -> value == null || value instanceof String text && text.length() <= 4000 && text.indexOf('\0') < 0;
      case "money" -> value == null || value instanceof String text && text.matches("\\d+");
      case "points" -> value == null || value instanceof Integer number && number >= 0 && number <= 100;
      case "area" -> value == null || value instanceof Integer || value instanceof Long || value instanceof Double number && Double.isFinite(number);
      case "tick" -> value instanceof Boolean;
      case "radio" -> value == null || value.equals("a") || value.equals("b");
      case "select" -> value == null || value.equals("xa-a") || value.equals("xa-b");
      case "tags" -> value instanceof List<?> list && List.of("xa-a", "xa-b").containsAll(list) && new HashSet<>(list).size() == list.size();
      case "day" -> value == null || LocalDate.parse((String) value).getYear() >= 1900;
      default -> false;
    };
  }
}
