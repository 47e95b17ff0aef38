package vn.lotrinh.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.YamlText;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.organisation.Resolved;
import vn.lotrinh.plan.Plan;
import vn.lotrinh.plan.PlanService;

/** Gives out what a meeting concluded: the notice is a plan of its own, each conclusion a line of it, handed to its body like any other. */
@Component
@Transactional
public class ConclusionTasks {

  /**
   * A notice.
   *
   * @param code letters, digits, dots and hyphens; the code of the plan; @param number and {@code day} of the issued document
   * @param province the province's name without "tỉnh"; @param owner code of the body that accepts what is done
   */
  public record Notice(String code, String title, String number, LocalDate day, String province, String owner,
      List<Conclusion> conclusions) {}

  /** @param agency code of the body that does it; @param due the last day */
  public record Conclusion(String text, String agency, LocalDate due) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlanService plans;
  private final HandOutService handOut;
  private final OrganisationService organisation;

  ConclusionTasks(PlanService plans, HandOutService handOut, OrganisationService organisation) {
    this.plans = plans;
    this.handOut = handOut;
    this.organisation = organisation;
  }

  /**
   * Opens a task for each conclusion. The same notice again opens nothing twice.
   *
   * @param user login name of whoever issued it
   * @throws Refusal where the plan cannot be read, or a body does not exist any more
   */
  public void give(Notice notice, String user) {
    Plan plan = plans.load(new YamlText(notice.code() + ".yaml", yaml(notice)));
    List<Handing.Chosen> chosen = new ArrayList<>();
    for (int i = 0; i < notice.conclusions().size(); i++) {
      chosen.add(new Handing.Chosen(String.valueOf(i + 1), false, notice.conclusions().get(i).agency()));
    }
    handOut.handOut(plan.code(), notice.owner(), chosen, user);
  }

  /** JSON is YAML too. */
  private String yaml(Notice notice) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("code", notice.code());
    plan.put("title", notice.title());
    plan.put("issuer", organisation.name(notice.owner(), notice.day()));
    plan.put("number", notice.number());
    plan.put("date", notice.day().toString());
    plan.put("province", notice.province());
    LocalDate end = notice.conclusions().stream().map(Conclusion::due).max(LocalDate::compareTo).orElse(notice.day());
    plan.put("period", Map.of("start", notice.day().toString(), "end", end.toString()));
    List<Map<String, Object>> tasks = new ArrayList<>();
    for (Conclusion one : notice.conclusions()) tasks.add(line(tasks.size() + 1, one, notice.day()));
    plan.put("tasks", tasks);
    try {
      return JSON.writeValueAsString(plan);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The lead's name stands in the plan where it means this one body; the body itself is chosen by its code. */
  private Map<String, Object> line(int number, Conclusion one, LocalDate day) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", "KL-" + number);
    line.put("no", String.valueOf(number));
    line.put("kind", "task");
    line.put("title", one.text());
    String name = organisation.name(one.agency(), day);
    if (organisation.resolve(name, day).stream().map(Resolved::agency).distinct().toList().equals(List.of(one.agency()))) line.put("lead",
        name);
    line.put("due", one.due().toString());
    return line;
  }
}
