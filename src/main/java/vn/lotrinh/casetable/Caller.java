package vn.lotrinh.casetable;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is asking for a table: a user, and the agencies and roles whose groups this user is in. */
record Caller(String user, Set<String> groups) {

  private static final String GROUP = "GROUP_";
  private static final Set<String> READERS_OF_ALL = Set.of("supervisor", "coordinator", "camunda-admin");

  static Caller of(Authentication login) {
    return new Caller(login.getName(), login.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(a -> a.startsWith(GROUP))
        .map(a -> a.substring(GROUP.length())).collect(Collectors.toUnmodifiableSet()));
  }

  boolean readsAll() {
    return isOneOf(READERS_OF_ALL);
  }

  boolean isOneOf(Collection<String> others) {
    return groups.stream().anyMatch(others::contains);
  }
}
