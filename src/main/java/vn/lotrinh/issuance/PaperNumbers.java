package vn.lotrinh.issuance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;

/**
 * Numbers of what a body issues at a step of any programme: the next of its register, or the one that its paper register gave, entered as such.
 * There is no number beside the register.
 */
@Service
@Transactional
public class PaperNumbers {

  /**
   * A document about to be numbered.
   *
   * @param body code of the agency that issues it; @param about what it is about, for the register
   * @param caseKey of the case for which it is issued
   */
  public record Issue(String body, DocumentKind kind, String about, String caseKey) {}

  private final Numbers numbers;
  private final Offices offices;
  private final Clock clock;

  PaperNumbers(Numbers numbers, Offices offices, Clock clock) {
    this.numbers = numbers;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * The number of a document, as it is kept and shown: "12/QĐ-UBND ngày 05/12/2025".
   *
   * @param given what the paper register gave, as a person typed it; null or blank: the next number of the system's register, of today
   * @throws Refusal where the given number is another document's already
   */
  public String numbered(Issue issue, String given) {
    return given == null || given.isBlank() ? drawn(issue) : entered(issue, GivenNumber.read(given, today()));
  }

  /**
   * The same of a document that concerns one case alone, such as the decision on one co-operative: its number is no other document's, of this
   * case or of another.
   *
   * @param issuer how the body stands in the head of the document; @param day of the document
   * @throws Refusal where the given number is another document's already or of a day to come, or where the next is to be drawn and a later day
   * has one
   */
  public String numberedAlone(Issue issue, Office issuer, LocalDate day, String given) {
    if (given != null && !given.isBlank()) return enteredAlone(issue, GivenNumber.read(given, day), day);
    numbers.hold(issue.body(), issue.kind().code(), day.getYear());
    Optional<Numbers.Taken> ahead = numbers.ahead(issue.body(), issue.kind().code(), issue.caseKey(), issue.about());
    return ahead.isPresent() ? settled(ahead.get()) : draw(issue, issuer, day).paperNumber() + " ngày " + Formal.day(day);
  }

  private String enteredAlone(Issue issue, GivenNumber given, LocalDate day) {
    String kind = (given.kind() == null ? issue.kind() : given.kind()).code();
    LocalDate on = given.day() == null ? day : given.day();
    if (on.isAfter(today())) throw new Refusal("Ngày của văn bản số " + given.text() + " chưa tới; hôm nay là ngày " + Formal.day(today()) + ".");
    numbers.hold(issue.body(), kind, on.getYear());
    Optional<Numbers.Taken> taken = numbers.taken(issue.body(), kind, on.getYear(), given.number(), given.text());
    if (taken.isEmpty()) {
      numbers.enterGiven(new Numbers.Entry(issue.body(), kind, on.getYear(), given.number(), given.text(), issue.caseKey(), issue.about(), on, DocumentVersions.user()));
      return given.text();
    }
    Numbers.Taken other = taken.get();
    if (other.replacedBy() != null) {
      throw new Refusal("Văn bản số " + other.full() + " đã được thay thế bằng văn bản số " + other.replacedBy() + "; ghi số của văn bản thay thế.");
    }
    if (other.isOf(issue.caseKey(), issue.about())) return settled(other);
    if (given.number() == null) return given.text();
    throw new Refusal("Số " + given.text() + " đã cấp cho văn bản số " + other.full() + " (hồ sơ " + other.caseKey() + ", " + other.subject()
        + "). Mỗi văn bản một số (Điều 15 NĐ 30/2020/NĐ-CP): kiểm tra lại số, hoặc để trống để hệ thống cấp số tiếp theo.");
  }

  private String drawn(Issue issue) {
    Optional<Numbers.Taken> ahead = numbers.ahead(issue.body(), issue.kind().code(), issue.caseKey());
    if (ahead.isPresent()) return settled(ahead.get());
    LocalDate day = today();
    return draw(issue, offices.of(issue.body(), day), day).paperNumber() + " ngày " + Formal.day(day);
  }

  /** Draws a number of a day, before the step that issues the document ends: the paper that is signed and stamped bears it already. */
  Numbers.Entry ahead(Issue issue, Office issuer, LocalDate day) {
    Numbers.Entry entry = draw(issue, issuer, day);
    numbers.keepAhead(entry.body(), entry.kind(), entry.year(), entry.number());
    return entry;
  }

  /** The document of a number was replaced; the number stays its own and says by which. */
  void replaced(Document old, Document corrected) {
    numbers.replace(old.kind(), old.parent(), old.paperNumber(), corrected.paperNumber());
  }

  private Numbers.Entry draw(Issue issue, Office issuer, LocalDate day) {
    int number = numbers.draw(issue.body(), issue.kind().code(), day);
    String paper = Formal.paperNumber(number, issue.kind().sign(issuer.symbol()));
    Numbers.Entry entry = new Numbers.Entry(issue.body(), issue.kind().code(), day.getYear(), number, paper, issue.caseKey(), issue.about(), day, DocumentVersions.user());
    numbers.enter(entry);
    return entry;
  }

  private String settled(Numbers.Taken own) {
    numbers.settle(own.id());
    return own.full();
  }

  private String entered(Issue issue, GivenNumber given) {
    String kind = (given.kind() == null ? issue.kind() : given.kind()).code();
    LocalDate day = given.day() == null ? today() : given.day();
    numbers.hold(issue.body(), kind, day.getYear());
    Optional<Numbers.Taken> taken = numbers.taken(issue.body(), kind, day.getYear(), given.number(), given.text());
    if (taken.isEmpty()) {
      numbers.enterGiven(new Numbers.Entry(issue.body(), kind, day.getYear(), given.number(), given.text(), issue.caseKey(), issue.about(), day, DocumentVersions.user()));
      return given.text();
    }
    if (taken.get().given() == null && taken.get().caseKey().equals(issue.caseKey())) return settled(taken.get());
    refuseDouble(taken.get(), given);
    numbers.use(taken.get().id(), issue.caseKey(), issue.about());
    return given.text();
  }

  private static void refuseDouble(Numbers.Taken other, GivenNumber given) {
    if (other.isTheSame(given)) return;
    throw new Refusal("Số " + given.text() + " trùng với văn bản số " + other.full() + " đã có trong sổ (hồ sơ " + other.caseKey()
        + "). Kiểm tra lại số; nếu là chính văn bản ấy thì ghi đúng số, ký hiệu và ngày của nó.");
  }

  /** The number that a body's next document of a kind gets today, e.g. "13/QĐ-UBND". */
  @Transactional(readOnly = true)
  public String next(Office body, DocumentKind kind) {
    return Formal.paperNumber(numbers.last(body.code(), kind.code(), today().getYear()) + 1, kind.sign(body.symbol()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
