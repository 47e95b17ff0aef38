package vn.lotrinh;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * What people are called, everywhere: family and middle name before the given name, as the administrator's pages ask for them ("Họ và tên đệm",
 * "Tên") and Tasklist puts them together. An account that stands for a post has its title in the first field.
 */
@Component
public class People {

  /** Of somebody whose account is gone: a login name is shown to nobody. */
  public static final String GONE = "người không còn tài khoản";

  /** The engine's group of those who keep the system. */
  public static final String ADMINISTRATORS = "camunda-admin";

  private final IdentityService identity;

  People(IdentityService identity) {
    this.identity = identity;
  }

  /** "Nguyễn Văn" and "Tám" become "Nguyễn Văn Tám"; null where nothing was filled in. */
  public static String written(User account) {
    String name = Stream.of(account.getFirstName(), account.getLastName()).filter(Objects::nonNull).map(String::strip).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
    return name.isEmpty() ? null : name;
  }

  /** User name to name, for all that are asked for; nulls are left out. */
  public Map<String, String> names(Collection<String> users) {
    Map<String, String> names = new HashMap<>();
    users.stream().filter(Objects::nonNull).forEach(user -> names.put(user, GONE));
    if (!names.isEmpty()) {
      identity.createUserQuery().userIdIn(names.keySet().toArray(String[]::new)).list()
          .forEach(account -> names.put(account.getId(), Objects.requireNonNullElse(written(account), "tài khoản chưa ghi tên")));
    }
    return names;
  }

  /**
   * Rows with their people by name.
   *
   * @param user the login name that a row carries, or null
   * @param named the row with a name in its place
   */
  public <T> List<T> named(List<T> rows, Function<T, String> user, BiFunction<T, String, T> named) {
    Map<String, String> names = names(rows.stream().map(user).filter(Objects::nonNull).toList());
    return rows.stream().map(row -> named.apply(row, names.get(user.apply(row)))).toList();
  }

  /** Null for nobody. */
  public String name(String user) {
    return user == null ? null : names(List.of(user)).get(user);
  }
}
