package vn.lotrinh.issuance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.Who;

/** Who looks at the Word templates, and who replaces them. */
@Component
@Transactional(readOnly = true)
class TemplateDesk {

  private final Templates templates;

  TemplateDesk(Templates templates) {
    this.templates = templates;
  }

  /** Whoever watches over the province may look at the templates. */
  List<Templates.Version> versions(Who who) {
    if (!who.watches()) throw new AccessDeniedException("templates");
    List<Templates.Version> all = new ArrayList<>(templates.versions());
    templates.kinds().forEach(kind -> all.add(new Templates.Version(kind.name(), 0, null, null)));
    return all;
  }

  List<TemplateKind> kinds() {
    return templates.kinds();
  }

  /** @param version null: the one in use */
  Templates.Template template(Who who, String name, Integer version) {
    if (!who.watches()) throw new AccessDeniedException("templates");
    return version == null ? templates.newest(name) : templates.version(name, version);
  }

  boolean mayReplace(Who who) {
    return who.administers();
  }

  @Transactional
  int replace(Who who, String name, byte[] file) {
    if (!mayReplace(who)) throw new AccessDeniedException("templates");
    TemplateCheck.check(templates.kind(name), file);
    return templates.add(name, file, who.user());
  }
}
