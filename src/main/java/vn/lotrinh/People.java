package vn.lotrinh;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people are called, everywhere: family and middle name before the given name, as the administrator's pages ask for them ("Họ và tên đệm",
 * "Tên") and Tasklist puts them together. An account that stands for a post has its title in the first field.
 */
@Component
public class People {

  /** Of somebody of whom nothing is known any more: a login name is shown to nobody. */
  public static final String GONE = "người không còn tài khoản";

  /** The engine's group of those who keep the system. */
  public static final String ADMINISTRATORS = "camunda-admin";

  private final IdentityService identity;
  private final JdbcClient jdbc;

  People(IdentityService identity, JdbcClient jdbc) {
    this.identity = identity;
    this.jdbc = jdbc;
  }

  /** "Nguyễn Văn" and "Tám" become "Nguyễn Văn Tám"; null where nothing was filled in. */
  public static String written(User account) {
    String name = Stream.of(account.getFirstName(), account.getLastName()).filter(Objects::nonNull).map(String::strip).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
    return name.isEmpty() ? null : name;
  }

  /** User name to name, for all that are asked for; whose account is gone has the name that it had last. Nulls are left out. */
  public Map<String, String> names(Collection<String> users) {
    Map<String, String> names = new HashMap<>();
    users.stream().filter(Objects::nonNull).forEach(user -> names.put(user, GONE));
    if (names.isEmpty()) return names;
    identity.createUserQuery().userIdIn(names.keySet().toArray(String[]::new)).list()
        .forEach(account -> names.put(account.getId(), Objects.requireNonNullElse(written(account), "tài khoản chưa ghi tên")));
    String[] gone = names.entrySet().stream().filter(one -> one.getValue().equals(GONE)).map(Map.Entry::getKey).toArray(String[]::new);
    if (gone.length > 0) {
      jdbc.sql("select person, name from former_person where person = any(:gone)").param("gone", gone)
          .query(row -> { names.put(row.getString("person"), row.getString("name")); });
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

  /**
   * Rows with their people as they were called then; where that was not kept, as they are called today.
   *
   * @param kept the name that a row carries, or null
   */
  public <T> List<T> then(List<T> rows, Function<T, String> user, Function<T, String> kept, BiFunction<T, String, T> named) {
    return named(rows, row -> kept.apply(row) == null ? user.apply(row) : null,
        (row, today) -> named.apply(row, kept.apply(row) == null ? today : kept.apply(row)));
  }

  /** Login names and names of a group's members, by name. */
  public Map<String, String> members(String group) {
    Map<String, String> members = new LinkedHashMap<>();
    identity.createUserQuery().memberOfGroup(group).list().stream()
        .map(account -> Map.entry(account.getId(), Objects.requireNonNullElse(written(account), "tài khoản chưa ghi tên")))
        .sorted(Map.Entry.comparingByValue()).forEach(one -> members.put(one.getKey(), one.getValue()));
    return members;
  }

  /** Null for nobody. */
  public String name(String user) {
    return user == null ? null : names(List.of(user)).get(user);
  }
}
