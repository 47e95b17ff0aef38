package vn.lotrinh.kit;

import org.springframework.stereotype.Component;

/** The desk of whoever has no room of its own: cases of all kinds. */
@Component
public class Cases extends CaseDesk {

  Cases(Engine engine) {
    super(engine);
  }
}
