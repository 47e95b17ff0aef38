package vn.lotrinh.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.lotrinh.organisation.DutyService;

/**
 * Camunda's identity tables are the one store of accounts. After each wrong password the engine itself makes an account wait for a growing
 * time, five minutes at most; no number of wrong passwords locks it for good.
 */
@Component
class CamundaUsers implements AuthenticationProvider {

  private static final String PREFIX = "GROUP_";
  private static final int STAMP_BYTES = 12;

  private final IdentityService identity;
  private final AccountNames names;
  private final DutyService duties;

  CamundaUsers(IdentityService identity, AccountNames names, DutyService duties) {
    this.identity = identity;
    this.names = names;
    this.duties = duties;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = names.stored(attempt.getName()).orElse(null);
    if (user == null || !identity.checkPassword(user, PasswordRules.composed(String.valueOf(attempt.getCredentials())))) {
      throw new BadCredentialsException("wrong name or password, or to wait");
    }
    return account(user).map(this::login).orElseThrow(() -> new BadCredentialsException("account removed just now"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  static Set<Role> roles(Authentication login) {
    List<String> groups = groups(login);
    return Arrays.stream(Role.values()).filter(role -> groups.contains(role.id())).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** The person with the groups of this moment; empty where the account is gone or has another password by now. */
  Optional<Authentication> now(SignedIn person) {
    return account(person.name()).filter(account -> stamp(account).equals(person.stamp())).map(this::login);
  }

  /** The person with the groups and the password of this moment. */
  Optional<Authentication> renewed(String user) {
    return account(user).map(this::login);
  }

  private Optional<User> account(String user) {
    return Optional.ofNullable(identity.createUserQuery().userId(user).singleResult());
  }

  private Authentication login(User account) {
    duties.upToDate();
    List<SimpleGrantedAuthority> authorities = identity.createGroupQuery().groupMember(account.getId()).list().stream()
        .map(group -> PREFIX + group.getId()).sorted().map(SimpleGrantedAuthority::new).toList();
    return new UsernamePasswordAuthenticationToken(new SignedIn(account.getId(), stamp(account)), null, authorities);
  }

  /** Not the stored password itself, which belongs in no session. */
  private static String stamp(User account) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest((account.getId() + "\n" + account.getPassword()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, STAMP_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> groups(Authentication login) {
    return login.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(a -> a.startsWith(PREFIX))
        .map(a -> a.substring(PREFIX.length())).toList();
  }
}
