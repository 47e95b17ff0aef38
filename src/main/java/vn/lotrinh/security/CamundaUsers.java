package vn.lotrinh.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Camunda's identity tables are the one store of accounts. The engine itself locks an account for a growing time after each wrong password
 * and for good after ten (an administrator unlocks it).
 */
@Component
class CamundaUsers implements AuthenticationProvider {

  private static final String PREFIX = "GROUP_";

  private final IdentityService identity;

  CamundaUsers(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    if (user.isBlank() || user.length() > 64 || !identity.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
      throw new BadCredentialsException("wrong name or password, or locked");
    }
    List<SimpleGrantedAuthority> authorities = identity.createGroupQuery().groupMember(user).list().stream()
        .map(group -> new SimpleGrantedAuthority(PREFIX + group.getId())).toList();
    return new UsernamePasswordAuthenticationToken(user, null, authorities);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  static Set<Role> roles(Authentication login) {
    List<String> groups = groups(login);
    return Arrays.stream(Role.values()).filter(role -> groups.contains(role.id())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  static List<String> groups(Authentication login) {
    return login.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(a -> a.startsWith(PREFIX))
        .map(a -> a.substring(PREFIX.length())).toList();
  }
}
