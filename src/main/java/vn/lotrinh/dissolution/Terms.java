package vn.lotrinh.dissolution;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.Refusal;
import vn.lotrinh.calendar.OpenTerm;
import vn.lotrinh.calendar.OpenTerms;

/** The terms of a dissolution that no law gives, as they are set for the province. */
@Component
class Terms {

  static final String ROOM = "dissolution";

  private final OpenTerms terms;

  Terms(OpenTerms terms) {
    this.terms = terms;
  }

  int length(String name) {
    return terms.find(ROOM, name).map(OpenTerm::length).orElseThrow(() -> new Refusal("Chưa đặt thời hạn “" + name + "” của thủ tục giải thể."));
  }

  List<OpenTerm> toConfirm() {
    return terms.of(ROOM).stream().filter(term -> !term.confirmed()).toList();
  }
}
