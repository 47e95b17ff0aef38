package vn.lotrinh.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a pilot scheme that holds for every co-operative, and how it can be checked.
 *
 * @param text in the plan's words
 * @param checks what is held against the register, the dossier or a figure that is asked for; with {@code STATED} a person has to
 *     conclude, because the words say more than the other checks cover
 */
public record CommonCondition(String text, Set<Check> checks) {

  /** What a condition may be checked by. */
  public enum Check {
    LAW("luật (hợp tác xã|htx)",
        "hoạt động theo đúng quy định của luật hợp tác xã htx năm thành lập tổ chức đăng ký và được số qh qh13 qh15"),
    MODEL("mô hình",
        "đang hoạt động sản xuất kinh doanh và phát triển theo một trong các mô hình được của đề án kế hoạch lựa chọn thí điểm quy định"),
    PROFIT("lãi|lợi nhuận",
        "kinh doanh sản xuất hoạt động hiệu quả có lãi lợi nhuận dương liên tục liên tiếp trong năm tài chính gần nhất"
            + " từ trở lên ít nhất tối thiểu"),
    PAPERS("đủ.*hồ sơ|hồ sơ.*đủ", "nộp đầy đủ hồ sơ theo quy định đúng hạn thời hạn có gồm các giấy tờ của và"),
    SCORE("\\d ?điểm",
        "bản tự đánh giá xếp loại kết quả htx hợp tác xã năm đạt loại khá tốt từ điểm trở lên theo tt thông tư"
            + " bkhđt btc tối thiểu ít nhất và của"),
    WAGE("(lương|thu nhập).*bình quân",
        "lương tiền công mức trung bình cao hơn trên thu nhập bình quân của người lao động thường xuyên trong htx hợp tác xã tỉnh"
            + " theo báo cáo năm chung"),
    STATED("(?!)", "");

    private final Pattern sign;
    private final Set<String> vocabulary;

    Check(String sign, String vocabulary) {
      this.sign = Pattern.compile(sign);
      this.vocabulary = new HashSet<>(Arrays.asList(vocabulary.split(" ")));
    }
  }

  private static final Pattern LAW_YEAR = Pattern.compile("luật (?:hợp tác xã|htx)[^;.]*?(\\d{4})");
  private static final Pattern NUMBERS = Pattern.compile("[\\d/]+");

  public CommonCondition {
    checks = Set.copyOf(checks);
  }

  /** Finds the checks by the words; every word that none of them accounts for leaves the conclusion to a person. */
  static CommonCondition read(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    Set<Check> checks = EnumSet.noneOf(Check.class);
    Set<String> accounted = new HashSet<>();
    for (Check check : Check.values()) {
      if (!check.sign.matcher(words).find()) continue;
      checks.add(check);
      accounted.addAll(check.vocabulary);
    }
    boolean covered = Arrays.stream(NUMBERS.matcher(words).replaceAll(" ").split("[^\\p{L}\\p{M}\\d]+")).filter(word -> !word.isBlank())
        .allMatch(accounted::contains);
    if (checks.isEmpty() || !covered) checks.add(Check.STATED);
    return new CommonCondition(text, checks);
  }

  public boolean has(Check check) {
    return checks.contains(check);
  }

  /** The year of the Co-operative Law that the condition names; empty where it names none. */
  public Optional<Integer> lawYear() {
    Matcher year = LAW_YEAR.matcher(text.toLowerCase(Locale.ROOT));
    return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
  }
}
