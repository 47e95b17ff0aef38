package vn.lotrinh.annex;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A plan as it is understood, for the room that shows beside it how far its tasks are. */
@Component
public class AnnexViews {

  private final AnnexService annex;
  private final ObjectMapper json;

  AnnexViews(AnnexService annex, ObjectMapper json) {
    this.annex = annex;
    this.json = json;
  }

  /** By the names under which programs read it: code, state, version, file, open, plan, doubts, cells, bodies. */
  public Map<String, Object> of(String code) {
    AnnexView view = AnnexView.of(annex.reading(code), annex.version(code).orElse(null), annex.names(annex.reading(code)));
    return json.convertValue(view, new TypeReference<LinkedHashMap<String, Object>>() {});
  }
}
