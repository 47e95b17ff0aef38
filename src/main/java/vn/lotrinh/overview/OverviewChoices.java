package vn.lotrinh.overview;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lotrinh.Written;
import vn.lotrinh.cooperative.RegisterView;
import vn.lotrinh.organisation.AgencyLevel;
import vn.lotrinh.organisation.OrganisationService;
import vn.lotrinh.plan.PlanService;

/** What a filter can be narrowed to, and what it says in words. */
@Component
class OverviewChoices {

  /** Something that can be chosen. */
  record Choice(String code, String title) {}

  /** All that can be chosen, by name. */
  record Choices(List<Choice> plans, List<Choice> agencies, List<Choice> levels, List<Choice> places, List<Choice> kinds) {}

  private final PlanService plans;
  private final OrganisationService organisation;
  private final RegisterView places;
  private final OverviewProcess procedures;

  OverviewChoices(PlanService plans, OrganisationService organisation, RegisterView places, OverviewProcess procedures) {
    this.plans = plans;
    this.organisation = organisation;
    this.places = places;
    this.procedures = procedures;
  }

  Choices of(LocalDate today) {
    Map<String, String> agencies = new LinkedHashMap<>();
    organisation.agencies().stream().filter(agency -> agency.level() != AgencyLevel.HTX).forEach(agency -> agencies.put(agency.code(), agency.name()));
    return new Choices(plans.codes().stream().map(code -> new Choice(code, plans.plan(code).title())).toList(), sorted(agencies),
        Arrays.stream(AgencyLevel.values()).map(level -> new Choice(level.name(), level.title())).toList(),
        places.areas(today).stream().map(area -> new Choice(area.code(), area.name())).toList(), sorted(procedures.names()));
  }

  /** "; kế hoạch …; cơ quan …", empty where nothing is narrowed. */
  String words(OverviewFilter filter) {
    return Stream.of(word("kế hoạch", filter.plan(), plans.codes().contains(filter.plan()) ? plans.plan(filter.plan()).title() : filter.plan()),
            word("cơ quan", filter.agency(), organisation.name(filter.agency())),
            word("cấp", filter.level(), Arrays.stream(AgencyLevel.values()).filter(one -> one.name().equals(filter.level())).map(AgencyLevel::title).findFirst().orElse("")),
            word("địa bàn", filter.place(), filter.place() == null ? "" : places.placeName(filter.place())),
            word("loại việc", filter.kind(), procedures.names().getOrDefault(filter.kind(), filter.kind())))
        .flatMap(Optional::stream).collect(Collectors.joining());
  }

  /** As {@link #words(OverviewFilter)}, with the span before. */
  String words(Span span, OverviewFilter filter) {
    return "kỳ từ " + Written.day(span.from()) + " đến " + Written.day(span.until()) + words(filter);
  }

  private static Optional<String> word(String field, String value, String title) {
    if (value == null) return Optional.empty();
    return Optional.of("; " + field + ": " + (value.equals(OverviewFilter.NONE) ? "không có" : title));
  }

  private static List<Choice> sorted(Map<String, String> names) {
    Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
    return names.entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())).sorted(Comparator.comparing(Choice::title, vietnamese)).toList();
  }
}
