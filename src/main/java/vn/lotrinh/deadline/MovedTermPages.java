package vn.lotrinh.deadline;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import vn.lotrinh.Who;
import vn.lotrinh.Written;
import vn.lotrinh.calendar.CalendarChange;
import vn.lotrinh.calendar.CalendarService;

/** The terms that a declared day moved, for whoever watches over the province; for programs too. */
@Controller
class MovedTermPages {

  private static final int SHOWN = 500;

  private final TermMoves moves;
  private final CalendarService calendar;

  MovedTermPages(TermMoves moves, CalendarService calendar) {
    this.moves = moves;
    this.calendar = calendar;
  }

  @GetMapping("/holidays/{change:\\d{1,9}}/terms")
  String show(@PathVariable int change, Who who, Model model) {
    demand(who);
    CalendarChange found = calendar.changes().stream().filter(one -> one.id() == change).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("change", found);
    model.addAttribute("day", Written.day(found.day()));
    model.addAttribute("moved", moves.moved(change, SHOWN));
    return "deadline/moved-terms";
  }

  @GetMapping("/api/holidays/{change:\\d{1,9}}/terms")
  @ResponseBody
  List<TermMoves.Moved> all(@PathVariable int change, Who who) {
    demand(who);
    return moves.moved(change, Integer.MAX_VALUE);
  }

  private static void demand(Who who) {
    if (!who.watches()) throw new AccessDeniedException("moved terms");
  }
}
