package vn.lotrinh.deadline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.People;
import vn.lotrinh.Refusal;
import vn.lotrinh.Who;
import vn.lotrinh.organisation.OrganisationService;

/**
 * Secret addresses for calendar programs, which cannot log in. An address is random, known to nobody afterwards but to whom it was shown, and
 * opens only what its person may see at the moment it is read: somebody who has left a body reads nothing of it any more.
 */
@Service
@Transactional
public class FeedService {

  private static final int SECRET_BYTES = 32;
  private static final int MOST = 2_000;
  private static final Set<String> WATCHERS = Set.of("supervisor", "coordinator", People.ADMINISTRATORS);

  private final CalendarFeeds feeds;
  private final IdentityService identity;
  private final OrganisationService organisation;
  private final Clock clock;
  private final String baseUrl;
  private final SecureRandom random = new SecureRandom();

  FeedService(CalendarFeeds feeds, IdentityService identity, OrganisationService organisation, Clock clock, @Value("${lo-trinh.base-url}") String baseUrl) {
    this.feeds = feeds;
    this.identity = identity;
    this.organisation = organisation;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  List<CalendarFeeds.Feed> of(Who who) {
    return feeds.of(who.user());
  }

  /**
   * Opens an address, or another in the place of one that is open.
   *
   * @param agency code of a body; null for the own tasks
   * @return the whole address; it is not to be had a second time
   * @throws AccessDeniedException for a body that the person neither works for nor watches
   */
  String open(String agency, Who who) {
    demand(agency, who);
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String last = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant();
    feeds.close(who.user(), agency, now);
    feeds.open(who.user(), agency, hash(last), now);
    return baseUrl + "/feeds/" + last + ".ics";
  }

  /** Closes the person's address; programs that still ask are told that there is none. */
  void revoke(String agency, Who who) {
    feeds.close(who.user(), agency, clock.instant());
  }

  /** The calendar behind an address; empty where there is none, or its person may no longer see it. */
  public Optional<String> read(String secret) {
    Optional<CalendarFeeds.Feed> found = feeds.find(hash(secret));
    if (found.isEmpty() || identity.createUserQuery().userId(found.get().person()).count() == 0) return Optional.empty();
    CalendarFeeds.Feed feed = found.get();
    Set<String> groups = identity.createGroupQuery().groupMember(feed.person()).list().stream().map(Group::getId).collect(Collectors.toSet());
    if (feed.agency() != null && !groups.contains(feed.agency()) && groups.stream().noneMatch(WATCHERS::contains)) return Optional.empty();
    Instant now = clock.instant();
    feeds.read(feed.id(), now);
    List<CalendarFeeds.Item> items = feed.agency() == null ? feeds.ofPerson(feed.person(), groups, MOST) : feeds.ofAgency(feed.agency(), MOST);
    return Optional.of(FeedFile.of(feed.agency() == null ? "Việc của tôi – Lộ trình HTX" : "Việc của " + organisation.name(feed.agency()), items, now, baseUrl));
  }

  private void demand(String agency, Who who) {
    if (agency == null) return;
    if (organisation.agency(agency).isEmpty()) throw new Refusal("Không có cơ quan mang mã “" + agency + "”.");
    if (!who.worksFor(agency) && !who.watches()) throw new AccessDeniedException("feed of " + agency);
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
