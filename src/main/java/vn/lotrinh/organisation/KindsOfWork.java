package vn.lotrinh.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lotrinh.KindOfWork;

/** The kinds of work that people stand in for each other in, whichever rooms bring them. */
@Component
public class KindsOfWork {

  private final ObjectProvider<KindOfWork> kinds;

  KindsOfWork(ObjectProvider<KindOfWork> kinds) {
    this.kinds = kinds;
  }

  /** Code to title, by title. */
  public Map<String, String> titles() {
    Map<String, String> byTitle = new TreeMap<>();
    kinds.stream().forEach(kind -> byTitle.put(kind.workTitle(), kind.work()));
    Map<String, String> titles = new LinkedHashMap<>();
    byTitle.forEach((title, code) -> titles.put(code, title));
    return titles;
  }

  /** Keys of the models by which work of a kind runs; none for a code of no kind. */
  public Set<String> models(String code) {
    return kinds.stream().filter(kind -> kind.work().equals(code)).flatMap(kind -> kind.models().stream()).collect(Collectors.toSet());
  }

  /** The code of the kind that runs by a model; empty for a model of no room's. */
  public Optional<String> of(String model) {
    return kinds.stream().filter(kind -> kind.models().contains(model)).map(KindOfWork::work).findFirst();
  }
}
