package vn.lotrinh.dissolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dissolutions of the province for those who watch over them; three queries, however many they are. */
@Service
@Transactional(readOnly = true)
public class CaseList {

  /** All on which a forecast depends; cases that were started together share one. */
  private record Basis(Procedure procedure, Stage stage, LocalDate due, Resolution resolution, Revocation revocation, LocalDate publishedOn, LocalDate silentDay,
      LocalDate filedOn, boolean objection) {}

  private final Dissolutions dissolutions;
  private final Obstacles obstacles;
  private final Forecasts forecasts;

  CaseList(Dissolutions dissolutions, Obstacles obstacles, Forecasts forecasts) {
    this.dissolutions = dissolutions;
    this.obstacles = obstacles;
    this.forecasts = forecasts;
  }

  /** Running or ended, the newest first, as they stand on the day. */
  public List<CaseLine> all(LocalDate today) {
    return lines(dissolutions.all(), today);
  }

  /** Those that have not ended, as they stand on the day. */
  public List<CaseLine> running(LocalDate today) {
    return lines(dissolutions.running(), today);
  }

  private List<CaseLine> lines(List<Dissolution> some, LocalDate today) {
    Map<String, List<Obstacles.Obstacle>> standing = obstacles.current();
    Map<Basis, Optional<Forecast>> shared = new HashMap<>();
    return some.stream().map(one -> line(one, standing.getOrDefault(one.number(), List.of()), shared, today)).toList();
  }

  private CaseLine line(Dissolution d, List<Obstacles.Obstacle> standing, Map<Basis, Optional<Forecast>> shared, LocalDate today) {
    boolean objection = standing.stream().anyMatch(one -> one.kind() == Obstacles.Kind.OBJECTION);
    Basis basis = new Basis(d.procedure(), d.stage(), d.target().due(), d.resolution(), d.revocation(), d.publishedOn(), d.silentDay(), d.filedOn(), objection || d.silence().isBroken());
    Optional<Forecast> forecast = shared.computeIfAbsent(basis, any -> forecasts.of(d, objection, today));
    return new CaseLine(d.number(), d.cooperative(), d.procedure(), d.target().plan(), d.target().step(), d.stage().name(), d.stage().title(), d.startedOn(),
        d.target().due(), forecast.map(Forecast::latestStartFullTerms).orElse(null), forecast.map(Forecast::earliestEnd).orElse(null),
        forecast.map(Forecast::latestEnd).orElse(null), forecast.map(Forecast::outlook).orElse(null), objection && stands(standing, Obstacles.Kind.OBJECTION),
        stands(standing, Obstacles.Kind.COURT_CASE), stands(standing, Obstacles.Kind.ORDER), d.endedOn(), d.stage() == Stage.DISSOLVED || d.stage() == Stage.BANKRUPT);
  }

  private static boolean stands(List<Obstacles.Obstacle> standing, Obstacles.Kind kind) {
    return standing.stream().anyMatch(one -> one.kind() == kind && one.stands());
  }
}
