package vn.lotrinh.issuance;

import com.deepoove.poi.policy.RenderPolicy;
import java.util.Map;

/** What a document says, as it stood when a version was written: the room that writes it knows its parts, here it is kept and printed. */
public interface DocumentText {

  /** The body in the document's head, which signs and numbers it. */
  Office issuer();

  /** What the document is about, for the register of numbers and for letters. */
  String about();

  /** Name of the Word template by which it is written. */
  String template();

  /** What each tag of the template says; the names are what the office sees in its template. */
  Map<String, Object> tags(DocumentState state);

  /** What a field of the form was last filled in with; null where nothing was. */
  String answer(String field);

  /** How the tags of tables are filled, by tag. */
  default Map<String, RenderPolicy> tables() {
    return Map.of();
  }
}
