package vn.lotrinh.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** Targets for programs; for whoever watches over the whole province. */
@RestController
class TargetController {

  private final TargetBoard board;
  private final Agencies agencies;
  private final Clock clock;

  TargetController(TargetBoard board, Agencies agencies, Clock clock) {
    this.board = board;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** One line for each target of each task, in the order of the annex. */
  @GetMapping("/api/plans/{code:[A-Za-z0-9.-]{1,80}}/targets")
  List<TargetLine> targets(@PathVariable String code, Who viewer) {
    LocalDate today = LocalDate.now(clock);
    Agencies.demandAll(viewer);
    return board.targets(code, today);
  }
}
