package vn.lotrinh.deadline;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Post;
import vn.lotrinh.mail.Mail;
import vn.lotrinh.mail.MailService;
import vn.lotrinh.organisation.DutyService;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Work that waits for nobody: a body without accounts, a role that nobody in the body holds. The coordinators read of it when it begins and then
 * in one letter a week, with what can be done on the body's page; no list of late tasks each morning.
 */
@Component
public class Vacancies {

  private static final String KIND = "thieu-nguoi:";

  private record Row(String post, String agency, long open, long late) {}

  /**
   * Open work for which there is nobody.
   *
   * @param agency code of the body; @param name the body, with the role where only the role is vacant
   * @param whole nobody of the body has an account that works
   */
  public record Vacancy(String agency, String post, String name, boolean whole, long open, long late) {

    /** "3 việc đang chờ, 2 quá hạn". */
    public String work() {
      return open + " việc đang chờ" + (late == 0 ? "" : ", " + late + " quá hạn");
    }

    /** What can be done, as a sentence. */
    public String remedy() {
      return whole ? "Chưa có tài khoản nào: mở tài khoản, hoặc ghi văn bản giao cơ quan khác làm thay."
          : "Chưa ai giữ vai trò này: giao vai trò cho người của cơ quan, hoặc mở tài khoản.";
    }
  }

  private final JdbcClient jdbc;
  private final StaffDirectory people;
  private final OrganisationService organisation;
  private final DutyService duties;
  private final MailService mails;
  private final LetterProcess process;
  private final Clock clock;
  private final String baseUrl;

  Vacancies(JdbcClient jdbc, StaffDirectory people, OrganisationService organisation, DutyService duties, MailService mails, LetterProcess process, Clock clock,
      @Value("${lo-trinh.base-url}") String baseUrl) {
    this.jdbc = jdbc;
    this.people = people;
    this.organisation = organisation;
    this.duties = duties;
    this.mails = mails;
    this.process = process;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** What waits for nobody today, most first; bodies that have ended are the hand-over's matter. */
  @Transactional(readOnly = true)
  public List<Vacancy> now() {
    LocalDate today = LocalDate.now(clock);
    return jdbc.sql("select post, agency, open, late from lo_trinh_vacant(:today) order by late desc, open desc, post").param("today", today).query(Row.class).list()
        .stream().filter(row -> organisation.agency(row.agency).isEmpty() || organisation.exists(row.agency, today))
        .map(row -> new Vacancy(row.agency, row.post, duties.title(Post.of(row.post)), !Post.of(row.post).namesDuty() || people.membersOf(row.agency).isEmpty(),
            row.open, row.late)).toList();
  }

  /** Posts the letter of the morning, if there is something to tell. */
  void tell() {
    LocalDate today = LocalDate.now(clock);
    Set<String> told = jdbc.sql("select distinct post from deadline_vacancy where told_on >= :monday").param("monday",
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))).query(String.class).set();
    List<Vacancy> news = now().stream().filter(one -> !told.contains(one.post)).toList();
    if (news.isEmpty()) return;
    news.forEach(one -> jdbc.sql("insert into deadline_vacancy (post, told_on) values (:post, :today) on conflict do nothing").param("post", one.post)
        .param("today", today).update());
    post(news, today);
  }

  private void post(List<Vacancy> news, LocalDate today) {
    Map<String, List<Vacancy>> bodies = news.stream().collect(Collectors.groupingBy(Vacancy::agency, LinkedHashMap::new, Collectors.toList()));
    String subject = "Cơ quan chưa có người làm việc: " + bodies.size() + " cơ quan, " + news.stream().mapToLong(Vacancy::open).sum() + " việc đang chờ";
    List<String> lines = new ArrayList<>();
    news.forEach(one -> lines.add("– " + one.name + ": " + one.work() + ". " + one.remedy() + " " + baseUrl + "/agencies/" + one.agency));
    Map<String, Object> letter = Map.of("subject", subject, "paragraphs", lines.toArray(String[]::new), "link", baseUrl + "/agencies/" + news.get(0).agency);
    String kind = KIND + today;
    Set<String> coordinators = people.membersOf("coordinator");
    Map<String, User> accounts = people.accounts(coordinators);
    for (String person : coordinators) {
      User user = accounts.get(person);
      mails.post(new Mail(person, user == null ? null : user.getEmail(), today, kind, subject, "deadline/vacancies", letter));
    }
    if (mails.isWaiting(kind)) process.deliver(kind, kind);
  }
}
