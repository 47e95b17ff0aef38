package vn.lotrinh.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.casefile.CaseFiles;

/** What coordinators set: kinds of difficulties, and which body gathers those of a plan. */
@Component("obstacleSettings")
@Transactional
class Settings {

  private static final int LONGEST_TITLE = 80;
  private static final int MOST_KINDS = 60;

  /** Who gathers the difficulties of a plan from now on. @param body by name */
  record Gatherer(String plan, String body) {}

  private final JdbcClient jdbc;
  private final Obstacles obstacles;
  private final Bodies bodies;
  private final Clock clock;

  Settings(JdbcClient jdbc, Obstacles obstacles, Bodies bodies, Clock clock) {
    this.jdbc = jdbc;
    this.obstacles = obstacles;
    this.bodies = bodies;
    this.clock = clock;
  }

  /** @throws Refusal when the title is none, or there is such a kind */
  Kind addKind(Who who, String pasted) {
    demand(who);
    String title = Written.line("Tên loại", pasted);
    if (title.isEmpty() || Written.length(title) > LONGEST_TITLE) throw new Refusal("“Tên loại” phải có từ 1 đến " + LONGEST_TITLE + " ký tự.");
    String code = CaseFiles.folded(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (code.isEmpty()) throw new Refusal("“Tên loại” phải có chữ.");
    jdbc.sql("lock table obstacle_kind in share row exclusive mode").update();
    List<Kind> known = obstacles.kinds();
    if (known.size() >= MOST_KINDS) throw new Refusal("Đã có " + MOST_KINDS + " loại vướng mắc; nhiều hơn thì không còn phân loại được.");
    if (known.stream().anyMatch(kind -> kind.code().equals(code) || CaseFiles.folded(kind.title()).equals(CaseFiles.folded(title)))) {
      throw new Refusal("Đã có loại vướng mắc “" + title + "”.");
    }
    jdbc.sql("insert into obstacle_kind (code, title, position, set_by, set_on) select :code, :title, max(position) + 1, :by, :on from obstacle_kind")
        .param("code", code).param("title", title).param("by", who.user()).param("on", LocalDate.now(clock)).update();
    return new Kind(code, title);
  }

  /** From now on; what is being gathered already stays where it is. @throws Refusal when the body works here no longer, or the plan has no difficulties */
  Gatherer gather(Who who, String plan, String body) {
    demand(who);
    if (plan == null || !plan.matches("[A-Za-z0-9._-]{1,80}")) throw new Refusal("“Mã kế hoạch” không đúng.");
    String known = bodies.asked(body);
    jdbc.sql("""
        insert into obstacle_coordinator (plan, body, set_by, set_on) values (:plan, :body, :by, :on)
        on conflict (plan) do update set body = excluded.body, set_by = excluded.set_by, set_on = excluded.set_on""")
        .param("plan", plan).param("body", known).param("by", who.user()).param("on", LocalDate.now(clock)).update();
    return new Gatherer(plan, bodies.name(known));
  }

  /** Of plans for which a body was named or a role comes with the application. */
  @Transactional(readOnly = true)
  List<Gatherer> gatherers(Who who) {
    demand(who);
    return jdbc.sql("select plan, coalesce(body, role) as body from obstacle_coordinator order by plan").query(Gatherer.class).list().stream()
        .map(one -> new Gatherer(one.plan(), bodies.gathererName(one.plan()))).toList();
  }

  private static void demand(Who who) {
    if (!who.steers()) throw new AccessDeniedException("obstacles");
  }
}
