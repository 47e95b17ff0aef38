package vn.lotrinh.issuance;

import java.util.List;

/**
 * A paper that the system writes at steps of a case, as data of the room whose case it is.
 *
 * @param name of its Word template, e.g. {@code violation-notice}; @param title as people call it
 * @param kind code of a {@link DocumentKind}; @param by role of the body that issues it
 * @param steps ids of the user tasks at which it is offered
 * @param about what it is about, for the register of numbers; @param grounds legal grounds, one a line
 * @param addressees to whom it is sent; @param copies further receivers; {@code {word}} stands for what the case knows
 * @param required tags without which its template is no such paper
 */
public record PaperForm(String name, String title, String kind, String by, List<String> steps, String about, List<String> grounds, List<String> addressees,
    List<String> copies, List<String> required) {

  public PaperForm {
    steps = filled(steps);
    grounds = filled(grounds);
    addressees = filled(addressees);
    copies = filled(copies);
    required = filled(required);
  }

  private static List<String> filled(List<String> some) {
    return some == null ? List.of() : List.copyOf(some);
  }
}
