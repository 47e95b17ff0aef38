package vn.lotrinh.organisation;

import org.springframework.stereotype.Component;

/** Takes a structure that a test has loaded away again, as no office may. */
@Component
public class TestStructures {

  private final OrganisationStore store;
  private final OrganisationService organisation;

  TestStructures(OrganisationStore store, OrganisationService organisation) {
    this.store = store;
    this.organisation = organisation;
  }

  public void forget(String file) {
    store.replace(file, Structure.EMPTY);
    organisation.reload();
  }
}
