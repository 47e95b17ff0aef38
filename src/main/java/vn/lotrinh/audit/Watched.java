package vn.lotrinh.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which requests the audit log keeps: what they mean, and whose or which thing they are about. */
final class Watched {

  /** @param changing whether any but a reading request is meant; @param what in the office's words */
  private record Rule(AuditKind kind, boolean changing, PathPattern pattern, String what) {}

  /** @param subject the variable parts of the address, in their order */
  record Found(AuditKind kind, boolean changed, String what, String subject) {}

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final PathPatternParser PARSER = new PathPatternParser();
  private static final List<String> ENGINE = List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default", "/camunda/api/admin/setup/default");

  private static final List<Rule> RULES = Stream.of(
      engine(AuditKind.ACCOUNT, true, "/user/create", "Mở tài khoản"),
      engine(AuditKind.ACCOUNT, false, "/user/{user}/profile", "Xem tài khoản"),
      engine(AuditKind.ACCOUNT, true, "/user/{user}/profile", "Sửa tài khoản"),
      engine(AuditKind.ACCOUNT, true, "/user/{user}/credentials", "Đổi mật khẩu"),
      engine(AuditKind.ACCOUNT, true, "/user/{user}/unlock", "Mở khóa tài khoản"),
      engine(AuditKind.ACCOUNT, true, "/user/{user}", "Xóa tài khoản"),
      engine(AuditKind.RIGHT, true, "/group/{group}/members/{user}", "Đổi người trong nhóm"),
      engine(AuditKind.RIGHT, true, "/group/create", "Mở nhóm"),
      engine(AuditKind.RIGHT, true, "/group/{group}", "Đổi nhóm"),
      engine(AuditKind.RIGHT, true, "/authorization/create", "Cấp quyền"),
      engine(AuditKind.RIGHT, true, "/authorization/{id}", "Đổi quyền"),
      ours(AuditKind.RIGHT, true, "Kiêm nhiệm, ủy quyền ký", "/agencies/{code}/appointments", "/agencies/{code}/appointments/{id}/end"),
      ours(AuditKind.RIGHT, true, "Cơ quan khác làm thay", "/agencies/{code}/mandates", "/agencies/{code}/mandates/{id}/end"),
      ours(AuditKind.TERM, true, "Đặt thời hạn", "/terms/{room}/{name}", "/dissolutions/terms/{name}"),
      ours(AuditKind.TERM, true, "Đổi ngày nghỉ", "/holidays"),
      ours(AuditKind.TEMPLATE, true, "Thay mẫu văn bản", "/templates/{name}", "/reports/templates/{name}", "/reports/templates"),
      ours(AuditKind.TEMPLATE, true, "Đổi chỉ tiêu báo cáo", "/indicators", "/indicators/{year}"),
      ours(AuditKind.TEMPLATE, true, "Đổi tiêu chí chấm điểm", "/classifications/criteria", "/classifications/criteria/{year}"),
      ours(AuditKind.TEMPLATE, true, "Đổi loại vướng mắc", "/obstacles/kinds", "/obstacles/settings/kinds"),
      ours(AuditKind.REGISTER, true, "Ghi sổ hợp tác xã", "/cooperatives", "/cooperatives/new", "/cooperatives/{code}", "/cooperatives/{code}/edit",
          "/cooperatives/{code}/doubts/confirm", "/cooperatives/{code}/doubts/{id}/confirm"),
      ours(AuditKind.REGISTER, true, "Nhập sổ từ tệp", "/cooperatives/import", "/cooperatives/import/{id}/confirm"),
      ours(AuditKind.REGISTER, false, "Xuất sổ hợp tác xã", "/cooperatives.xlsx", "/cooperatives.csv"),
      ours(AuditKind.REGISTER, true, "Đặt số văn bản", "/numbers", "/reports/numbers"),
      ours(AuditKind.ORGANISATION, true, "Nạp cơ cấu tổ chức", "/organisation/{file}", "/agencies/load"),
      ours(AuditKind.ACCOUNT, false, "Xem nhật ký hệ thống", "/audit")).flatMap(List::stream).toList();

  private Watched() {}

  /** Empty for all that is not watched. @param path of the request, without a query */
  static Optional<Found> of(String method, String path) {
    boolean reading = method.equals("GET") || method.equals("HEAD");
    if (method.equals("OPTIONS")) return Optional.empty();
    PathContainer asked = PathContainer.parsePath(path.replaceAll("/+$", ""));
    for (Rule rule : RULES) {
      PathPattern.PathMatchInfo match = rule.changing == reading ? null : rule.pattern.matchAndExtract(asked);
      if (match != null) return Optional.of(new Found(rule.kind, rule.changing, rule.what, subject(rule.pattern, match)));
    }
    return Optional.empty();
  }

  private static String subject(PathPattern pattern, PathPattern.PathMatchInfo match) {
    return VARIABLE.matcher(pattern.getPatternString()).results().map(name -> match.getUriVariables().get(name.group(1)).replaceAll("\\p{Cntrl}", " "))
        .collect(Collectors.joining(" / "));
  }

  private static List<Rule> engine(AuditKind kind, boolean changing, String path, String what) {
    return ENGINE.stream().map(door -> new Rule(kind, changing, PARSER.parse(door + path), what)).toList();
  }

  private static List<Rule> ours(AuditKind kind, boolean changing, String what, String... paths) {
    return Stream.of(paths).flatMap(path -> Stream.of(path, "/api" + path))
        .map(path -> new Rule(kind, changing, PARSER.parse(path), what)).toList();
  }
}
