package vn.lotrinh.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** What of a model has ended, the last first; for the tab in Cockpit, which the community build hasn't, and for programs. */
@RestController
class EndedController {

  private static final int MOST = 100;

  /** @param key of the case; null for a process that belongs to none */
  record Ended(String key, String title, LocalDate startedOn, LocalDate endedOn) {}

  /** @param count of all that have ended; {@code cases} the last of them */
  record Answer(long count, List<Ended> cases) {}

  private final HistoryService history;
  private final JdbcClient jdbc;
  private final Clock clock;

  EndedController(HistoryService history, JdbcClient jdbc, Clock clock) {
    this.history = history;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Processes of a model that have ended, with the titles of their cases. */
  @GetMapping("/api/models/{model:[A-Za-z0-9_-]{1,80}}/ended")
  Answer ended(@PathVariable String model, Who who) {
    Agencies.demandAll(who);
    List<HistoricProcessInstance> found = query(model).orderByProcessInstanceEndTime().desc().listPage(0, MOST);
    Map<String, String> titles = titles(found.stream().map(HistoricProcessInstance::getBusinessKey).filter(Objects::nonNull).distinct().toList());
    return new Answer(query(model).count(), found.stream().map(one -> ended(one, titles)).toList());
  }

  private Ended ended(HistoricProcessInstance one, Map<String, String> titles) {
    String title = titles.get(one.getBusinessKey());
    return new Ended(title == null ? null : one.getBusinessKey(), title == null ? "không thuộc hồ sơ nào" : title, day(one.getStartTime()), day(one.getEndTime()));
  }

  private HistoricProcessInstanceQuery query(String model) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(model).finished();
  }

  private Map<String, String> titles(List<String> keys) {
    return jdbc.sql("select key, title from casefile_case where key = any(:keys)").param("keys", TaskLedger.array(keys))
        .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private LocalDate day(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }
}
