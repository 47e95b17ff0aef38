package vn.lotrinh.briefing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseNumbers;
import vn.lotrinh.organisation.Agency;
import vn.lotrinh.organisation.OrganisationService;

/** What a meeting concluded is entered here; the notice is then drafted, signed and issued, and each conclusion becomes a task. */
@Component
class ConclusionDesk {

  /** A conclusion as it was typed. @param due ISO day; all blank: an empty row */
  record Typed(String text, String agency, String due) {

    boolean isEmpty() {
      return Written.line(text).isEmpty() && Written.line(agency).isEmpty() && Written.line(due).isEmpty();
    }
  }

  /** What was typed of a whole notice. @param meetingOn ISO day */
  record Entered(String issuer, String meetingOn, String chair, List<Typed> conclusions) {}

  private static final int MOST = 40;
  private static final int SHORTEST = 10;
  private static final int LONGEST = 500;
  private static final int LONGEST_CHAIR = 150;
  private static final int YEARS = 5;

  private final MeetingDesk desk;
  private final BriefingPapers papers;
  private final BriefingProcess process;
  private final CaseNumbers numbers;
  private final OrganisationService organisation;
  private final Clock clock;

  ConclusionDesk(MeetingDesk desk, BriefingPapers papers, BriefingProcess process, CaseNumbers numbers, OrganisationService organisation,
      Clock clock) {
    this.desk = desk;
    this.papers = papers;
    this.process = process;
    this.numbers = numbers;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The bodies to which a conclusion may give a task today. */
  @Transactional(readOnly = true)
  List<MeetingDesk.Body> bodies() {
    return organisation.agencies(LocalDate.now(clock)).stream().filter(Agency::acts).map(agency ->
        new MeetingDesk.Body(agency.code(), agency.name()))
        .sorted(Comparator.comparing(MeetingDesk.Body::name)).toList();
  }

  /**
   * Begins the notice; its drafting waits in Tasklist.
   *
   * @return key of the notice
   * @throws Refusal naming the row and what is wrong with it; then nothing is begun
   */
  @Transactional
  String conclude(Who who, Entered entered) {
    desk.demandIssuer(who, entered.issuer());
    LocalDate today = LocalDate.now(clock);
    LocalDate meeting = day("Ngày họp", entered.meetingOn());
    if (meeting.isAfter(today)) throw new Refusal("Ngày họp không được sau hôm nay.");
    if (meeting.isBefore(today.minusYears(1))) throw new Refusal("Ngày họp đã quá một năm.");
    String chair = Written.line("Người chủ trì", entered.chair());
    if (chair.length() < 3 || Written.length(chair) > LONGEST_CHAIR) throw new Refusal("“Người chủ trì” phải có từ 3 đến " + LONGEST_CHAIR
        + " ký tự.");
    List<MeetingNotice.Conclusion> conclusions = conclusions(entered, today);
    String series = BriefingPaper.Kind.NOTICE.mark() + "-" + today.getYear();
    String key = "%s-%04d".formatted(series, numbers.next(series));
    papers.add(new BriefingPaper(key, BriefingPaper.Kind.NOTICE, entered.issuer(), null, today, who.user(), meeting, chair, null, null,
        null));
    papers.conclude(key, conclusions);
    process.start(key, "Thông báo kết luận cuộc họp ngày " + Written.day(meeting));
    return key;
  }

  private List<MeetingNotice.Conclusion> conclusions(Entered entered, LocalDate today) {
    List<MeetingNotice.Conclusion> read = new ArrayList<>();
    List<Typed> rows = entered.conclusions() == null ? List.of() : entered.conclusions();
    for (int i = 0; i < rows.size(); i++) if (!rows.get(i).isEmpty()) read.add(conclusion("Kết luận " + (i + 1), rows.get(i), today));
    if (read.isEmpty()) throw new Refusal("Thông báo chưa có kết luận nào.");
    if (read.size() > MOST) throw new Refusal("Một thông báo không quá " + MOST + " kết luận.");
    return read;
  }

  private MeetingNotice.Conclusion conclusion(String row, Typed typed, LocalDate today) {
    String text = Written.line(row, typed.text());
    if (Written.length(text) < SHORTEST || Written.length(text) > LONGEST) {
      throw new Refusal(row + ": nội dung phải có từ " + SHORTEST + " đến " + LONGEST + " ký tự, hiện có " + Written.length(text) + ".");
    }
    String agency = Written.line(typed.agency());
    if (!organisation.exists(agency, today)) throw new Refusal(row + ": chưa chọn cơ quan thực hiện, hoặc cơ quan ấy không còn hoạt động.");
    LocalDate due = day(row + ": thời hạn", typed.due());
    if (due.isBefore(today)) throw new Refusal(row + ": thời hạn " + Written.day(due) + " đã qua.");
    if (due.isAfter(today.plusYears(YEARS))) throw new Refusal(row + ": thời hạn không quá " + YEARS + " năm.");
    return new MeetingNotice.Conclusion(text, agency, organisation.name(agency, today), due);
  }

  private static LocalDate day(String label, String typed) {
    try {
      return LocalDate.parse(Written.figures(typed));
    } catch (DateTimeException noDay) {
      throw new Refusal(label + " chưa ghi, hoặc không phải là một ngày.");
    }
  }
}
