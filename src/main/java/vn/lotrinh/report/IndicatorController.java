package vn.lotrinh.report;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.Who;

/** The indicator set of a year for programs: everybody reads it, administrators replace it. */
@RestController
@RequestMapping("/api/indicators/{year:2[01]\\d\\d}")
class IndicatorController {

  private static final String YAML = "application/yaml;charset=UTF-8";

  private final IndicatorSets sets;

  IndicatorController(IndicatorSets sets) {
    this.sets = sets;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  IndicatorSet get(@PathVariable int year) {
    return sets.of(year);
  }

  /** As it was handed in, with its comments. */
  @GetMapping(produces = YAML)
  byte[] text(@PathVariable int year) {
    return sets.text(year).getBytes(StandardCharsets.UTF_8);
  }

  /** YAML or JSON, the shape that {@link #get} answers; 422 with every faulty line, and once a campaign of the year has opened. */
  @PutMapping
  IndicatorSet put(@PathVariable int year, @RequestBody byte[] text, Who who) {
    if (!who.administers()) throw new AccessDeniedException("indicators");
    return sets.replace(year, new String(text, StandardCharsets.UTF_8), who.user());
  }
}
