package vn.lotrinh.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lotrinh.PersonMoved;

/** Tells the rooms that give people work that somebody's place has changed. What they cannot do at once the next morning's round does. */
@Component
class Moves {

  private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

  private final ApplicationEventPublisher events;

  Moves(ApplicationEventPublisher events) {
    this.events = events;
  }

  void tell() {
    try {
      events.publishEvent(new PersonMoved());
    } catch (RuntimeException e) {
      LOG.warn("Chưa trả được việc của người vừa chuyển đi về cơ quan; vòng buổi sáng sẽ làm lại.", e);
    }
  }
}
