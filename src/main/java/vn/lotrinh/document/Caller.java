package vn.lotrinh.document;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is asking for papers: a user, and the agencies and roles whose groups this user is in. */
record Caller(String user, Set<String> groups) {

  private static final String GROUP = "GROUP_";
  private static final Set<String> READERS_OF_ALL = Set.of("supervisor", "coordinator", "camunda-admin");

  static Caller of(Authentication authentication) {
    return new Caller(authentication.getName(), authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority)
        .filter(a -> a.startsWith(GROUP)).map(a -> a.substring(GROUP.length())).collect(Collectors.toUnmodifiableSet()));
  }

  boolean readsAll() {
    return groups.stream().anyMatch(READERS_OF_ALL::contains);
  }

  boolean coordinates() {
    return groups.contains("coordinator");
  }

  /** An "other" paper belongs to the agency that handed it in. */
  boolean mayReplaceOther(Paper paper) {
    return coordinates() || paper.agency() != null && groups.contains(paper.agency());
  }
}
