package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.assignment.GivenTasks;
import vn.lotrinh.calendar.WorkingCalendar;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** The overdue tasks of a body, each with the line of a plan or the article by which it has to be done. */
@Component
@Transactional(readOnly = true)
public class LateTasks {

  /**
   * An overdue task.
   *
   * @param basis the line of a plan or the article of a law; empty where neither is known
   * @param due the day at whose end it was due; @param days working days since
   */
  public record Late(String taskId, String caseKey, String caseTitle, String title, String basis, LocalDate due, int days) {}

  private record Row(String taskId, String caseKey, String caseTitle, String title, String processKey, String taskKey, LocalDate due) {}

  private static final int LONGEST = 90;
  private static final Pattern ARTICLE = Pattern.compile("((NĐ|Nghị định|Luật|TT|Thông tư)[^.;:]{2,60}?,? )?((điểm|Điểm) \\p{L}+,? )?((khoản|Khoản) \\d+,? )?Điều \\d+[a-zđ]?( (khoản|Khoản) \\d+)?");

  private final JdbcClient jdbc;
  private final GivenTasks given;
  private final PlanService plans;
  private final RepositoryService repository;
  private final WorkingCalendar calendar;

  LateTasks(JdbcClient jdbc, GivenTasks given, PlanService plans, RepositoryService repository, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.given = given;
    this.plans = plans;
    this.repository = repository;
    this.calendar = calendar;
  }

  /** The longest overdue first; late by the rule of the pages: open, and the day past. @param most how many at most */
  public List<Late> of(String agency, LocalDate today, int most) {
    List<Row> rows = jdbc.sql("""
        select t.task_id, t.case_key, coalesce(c.title, t.case_key) as case_title, t.title, t.process_key, t.task_key, t.due
        from deadline_task t left join casefile_case c on c.key = t.case_key where t.state = 'OPEN' and t.due < :today and t.agency = :agency
        order by t.due, t.task_id limit :most""").param("today", today).param("agency", agency).param("most", most).query(Row.class).list();
    Map<String, String> lines = lines(rows.stream().map(Row::caseKey).distinct().toList());
    Map<String, String> articles = new HashMap<>();
    return rows.stream().map(row -> new Late(row.taskId, row.caseKey, row.caseTitle, row.title,
        lines.getOrDefault(row.caseKey, articles.computeIfAbsent(row.processKey + " " + row.taskKey, any -> article(row))), row.due,
        calendar.workingDaysBetween(row.due, today))).toList();
  }

  private Map<String, String> lines(List<String> cases) {
    Map<String, Plan> read = new HashMap<>();
    Map<String, String> lines = new HashMap<>();
    given.lines(cases).forEach(one -> {
      Plan plan = read.computeIfAbsent(one.plan(), plans::plan);
      lines.put(one.caseKey(), plan.shortName() + ", mục " + plan.task(one.step()).label());
    });
    return lines;
  }

  /** As the model tells it at the step. */
  private String article(Row row) {
    ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(row.processKey).latestVersion()
        .singleResult();
    if (newest == null) return "";
    ModelElementInstance step = repository.getBpmnModelInstance(newest.getId()).getModelElementById(row.taskKey);
    if (!(step instanceof UserTask task)) return "";
    return task.getDocumentations().stream().map(one -> article(one.getTextContent())).findFirst().orElse("");
  }

  /** "NĐ 30/2020/NĐ-CP Điều 12 khoản 1: người đứng đầu …" gives what stands before the colon. */
  static String article(String told) {
    String text = told.strip().replaceAll("\\s+", " ");
    int colon = text.indexOf(':');
    if (colon > 0 && colon <= LONGEST && text.substring(0, colon).matches(".*(Điều \\d|[Mm]ục |[Kk]ế hoạch ).*")) return text.substring(0,
        colon);
    Matcher article = ARTICLE.matcher(text);
    return article.find() ? article.group().strip() : "";
  }
}
