package vn.lotrinh.founding;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lotrinh.Markdown;
import vn.lotrinh.calendar.OpenTerm;
import vn.lotrinh.calendar.OpenTerms;

/** The terms and shares of a founding that no law gives, as they are set for the province. */
@Component
class FoundingTerms {

  private static final String ROOM = "founding";

  private final OpenTerms terms;

  FoundingTerms(OpenTerms terms) {
    this.terms = terms;
  }

  int length(String name) {
    return terms.get(ROOM, name).length();
  }

  /** Of those named, what nobody has confirmed yet, as Markdown; empty where nothing is to be confirmed. */
  String toConfirm(List<String> names) {
    return terms.of(ROOM).stream().filter(term -> names.contains(term.name()) && !term.confirmed()).map(FoundingTerms::told)
        .collect(Collectors.joining("\n\n"));
  }

  private static String told(OpenTerm term) {
    return "*Cần xác nhận: luật không quy định “" + Markdown.plain(term.title()) + "”, hệ thống đang đặt " + term.length() + ".*";
  }
}
