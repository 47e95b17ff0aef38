package vn.lotrinh.issuance;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such paper, or no such case that the caller may see: nobody is told which. */
class UnknownPaper extends ResponseStatusException {

  UnknownPaper() {
    super(HttpStatus.NOT_FOUND);
  }
}
