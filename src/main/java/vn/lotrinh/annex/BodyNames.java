package vn.lotrinh.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lotrinh.Written;
import vn.lotrinh.organisation.AgencyLevel;

/**
 * Which agencies the names in an annex mean on a day: by alias, by level ("UBND các huyện, thành phố" is every committee of a district of that day),
 * units inside a body, persons and posts. What has to be chosen, or is not known, carries a doubt.
 *
 * @param issuer who issued the plan; a unit without a body of its own is the issuer's; null where it is not known
 */
record BodyNames(KnownBodies known, LocalDate day, String issuer) {

  private static final Pattern TO_CHOOSE = Pattern.compile(".*\\b(lien quan|duoc (?:phan cong|giao|chon)|co (?:hop tac xa|htx)|khac|chuc nang|"
      + "thanh vien ban chi dao|co nhu cau)\\b.*|(?:cac|mot so|nhung) (?:don vi|co quan|to chuc|doan the|ca nhan|phong|hiep hoi|doanh "
      + "nghiep|truong)\\b.*");
  /** "được chọn thí điểm (Đốc Binh Kiều, Thắng Lợi, Mỹ An)": the choice has been made, and stands in brackets. */
  private static final Pattern CHOSEN = Pattern.compile("duoc (?:phan cong|giao|chon)[^()]*\\([^()]+\\)");
  private static final Pattern DISTRICTS = Pattern.compile("(?:chu tich )?(?:ubnd|uy ban nhan dan)?(?: ?(?:cac|cap|quan|huyen|thi xa|"
      + "thanh pho|tp|tx|va|tinh|thuoc|tren|dia ban|truc thuoc))+");
  private static final Pattern COMMUNES = Pattern.compile("(?:chu tich )?(?:ubnd|uy ban nhan dan)?(?: ?(?:cac|cap|xa|phuong|thi tran|"
      + "dac khu|va|tinh|thuoc|tren|dia ban|huyen))+");
  private static final Pattern NAMED_PLACES = Pattern.compile("((?:ubnd|uy ban nhan dan) )(?:cac )?(huyen|thi xa|thanh pho|xa|phuong|"
      + "quan) (.+)");
  private static final Pattern COOPERATIVES = Pattern.compile("(?:\\d+ )?(?:cac |nhung )?(?:htx|hop tac xa|lien hiep htx|lien hiep hop "
      + "tac xa|htxnn|quy tdnd|quy tin dung)\\b.*");
  private static final Pattern PERSON = Pattern.compile("(?:cac )?(?:dong chi|d/c|d\\.c|ong|ba|ong/ba)[:.]? +(.*)");
  private static final Pattern POST = Pattern.compile("((?:pho )?(?:giam doc|chu tich|truong ban|truong phong|chanh van phong|chi cuc "
      + "truong|cuc truong|tong giam doc|thu truong|bi thu|truong phong))\\s+(.+)");
  private static final Pattern UNIT_OF = Pattern.compile("((?:phong|van phong|ban|trung tam|bo phan|to|chi cuc|thanh tra) "
      + ".+?)(?:\\s*\\((?:thuoc )?(.+)\\)|\\s+thuoc\\s+(.+)|\\s+-\\s+((?:so|lien minh|van phong|ubnd|ban|chi cuc|lmhtx)\\b.+)|"
      + "\\s+((?:so|lien minh|lmhtx)\\b.+))");
  private static final Pattern UNIT_OF_ALL = Pattern.compile("((?:phong|van phong|bo phan|to) .+?) (?:cua |thuoc )?(?:ubnd )?"
      + "((?:cac|cap) (?:huyen|xa|phuong|thi xa|thi tran|thanh pho|dac khu).*)");
  private static final Pattern UNIT = Pattern.compile("(?:(?:cac )?phong|van phong|ban|bo phan|to) .+|van phong");

  /** The bodies of a cell, in its order. */
  List<Body> bodies(String cell) {
    if (cell == null || cell.isBlank()) return List.of();
    List<String> whole = isToChoose(cell) ? List.of() : find(cell.strip().replaceAll("[;,.:]+$", ""));
    if (!whole.isEmpty()) return List.of(new Body(one(cell), whole.size() > 1 ? Body.Kind.ALL_OF_A_LEVEL : Body.Kind.ONE, null, post(cell),
        whole, null));
    return BodyList.split(cell).stream().map(this::body).toList();
  }

  private static boolean isToChoose(String text) {
    return TO_CHOOSE.matcher(Folded.words(CHOSEN.matcher(Folded.of(text).plain()).replaceAll(" "))).matches();
  }

  private static String one(String cell) {
    return cell.strip().replaceAll("\\s+", " ").replaceAll("[;,.:]+$", "");
  }

  private static String post(String text) {
    String plain = Folded.of(text).plain().strip();
    if (plain.startsWith("chu tich ubnd") || plain.startsWith("chu tich uy ban")) return "Chủ tịch UBND";
    Matcher post = POST.matcher(plain);
    return post.matches() ? text.strip().substring(post.start(1), post.end(1)) : null;
  }

  private Body body(String written) {
    String text = one(written);
    String plain = Folded.of(text).plain();
    String words = Folded.words(text);
    Matcher person = PERSON.matcher(plain);
    if (person.matches()) return person(text, text.substring(person.start(1)));
    if (isToChoose(text)) return new Body(text, Body.Kind.TO_CHOOSE, null, null, List.of(), "Cần chọn cơ quan: “" + text
        + "”.");
    List<String> found = find(text);
    if (!found.isEmpty()) return new Body(text, found.size() > 1 ? Body.Kind.ALL_OF_A_LEVEL : Body.Kind.ONE, null, post(text), found, null);
    if (isSeveral(words) && DISTRICTS.matcher(words).matches()) return level(text, AgencyLevel.HUYEN);
    if (isSeveral(words) && COMMUNES.matcher(words).matches()) return words.matches(".*\\bhuyen\\b.*") ? bothLevels(text) : level(text,
        AgencyLevel.XA);
    if (COOPERATIVES.matcher(words).matches()) return new Body(text, Body.Kind.COOPERATIVES, null, null, List.of(), null);
    return inside(text, plain).or(() -> ofPost(text, plain)).or(() -> places(text, plain))
        .orElseGet(() -> new Body(text, Body.Kind.UNKNOWN, null, null, List.of(), "Chưa biết “" + text + "” là cơ quan nào."));
  }

  /** One district is a body by its name; "các", "cấp" or a second kind of place makes it every one. */
  private static boolean isSeveral(String words) {
    return words.matches(".*\\b(cac|cap)\\b.*") || words.replaceAll("\\b(thi xa|thanh pho|thi tran|dac khu)\\b",
        "noi").split(" ").length > 2
        && words.replaceAll(".*?(ubnd|uy ban nhan dan) ?", "").split(" (?=huyen|thi xa|thanh pho|xa|phuong|thi tran|dac khu)").length > 1;
  }

  private Body level(String text, AgencyLevel level) {
    List<String> all = known.ofLevel().apply(level);
    String doubt = all.isEmpty() ? "Ngày " + Written.day(day) + " không có " + level.title() + " nào." : null;
    return new Body(text, Body.Kind.ALL_OF_A_LEVEL, null, post(text), all, doubt);
  }

  private Body bothLevels(String text) {
    Set<String> all = new LinkedHashSet<>(known.ofLevel().apply(AgencyLevel.HUYEN));
    all.addAll(known.ofLevel().apply(AgencyLevel.XA));
    return new Body(text, Body.Kind.ALL_OF_A_LEVEL, null, post(text), List.copyOf(all), all.isEmpty() ? "Ngày " + Written.day(day)
        + " không có cơ quan nào ở hai cấp ấy." : null);
  }

  private Body person(String text, String rest) {
    String[] parts = rest.split("\\s*[-,–(]\\s*", 2);
    String where = parts.length < 2 ? "" : parts[1].replaceAll("\\)$", "");
    Body office = where.isBlank() ? null : body(where);
    List<String> agencies = office == null ? List.of() : office.agencies();
    return new Body(office == null ? text : office.text(), Body.Kind.PERSON, office == null ? null : office.unit(), text, agencies,
        "Cần chọn người chịu trách nhiệm: “" + text + "”" + (agencies.isEmpty() ? " và cơ quan của người ấy." : "."));
  }

  private Optional<Body> inside(String text, String plain) {
    Matcher unit = UNIT_OF.matcher(plain);
    if (unit.matches()) {
      int group = unit.group(2) != null ? 2 : unit.group(3) != null ? 3 : unit.group(4) != null ? 4 : 5;
      List<String> found = find(text.substring(unit.start(group), unit.end(group)));
      if (!found.isEmpty()) return Optional.of(new Body(text, Body.Kind.ONE, text.substring(unit.start(1), unit.end(1)), null, found,
          null));
    }
    Optional<Body> everywhere = insideAll(text, plain);
    if (everywhere.isPresent()) return everywhere;
    if (issuer == null || !UNIT.matcher(plain).matches()) return Optional.empty();
    List<String> own = find(issuer);
    if (own.isEmpty()) return Optional.empty();
    return Optional.of(new Body(text, Body.Kind.ONE, text, null, own, "“" + text + "” được hiểu là đơn vị của " + issuer + "."));
  }

  /** "Phòng Kinh tế các xã, phường" is a unit of every committee of the level, not of the body that issued the plan. */
  private Optional<Body> insideAll(String text, String plain) {
    Matcher unit = UNIT_OF_ALL.matcher(plain);
    if (!unit.matches()) return Optional.empty();
    AgencyLevel level = unit.group(2).matches(".*\\b(?:huyen|thi xa|thanh pho)\\b.*") ? AgencyLevel.HUYEN : AgencyLevel.XA;
    Body all = level(text, level);
    return Optional.of(new Body(text, all.kind(), text.substring(unit.start(1), unit.end(1)), null, all.agencies(), all.doubt()));
  }

  private Optional<Body> ofPost(String text, String plain) {
    Matcher post = POST.matcher(plain);
    if (!post.matches()) return Optional.empty();
    Body office = body(text.substring(post.start(2)));
    if (office.kind() == Body.Kind.UNKNOWN) return Optional.empty();
    return Optional.of(new Body(office.text(), office.kind(), office.unit(), text.substring(post.start(1), post.end(1)), office.agencies(),
        office.doubt()));
  }

  /** "UBND các xã Đốc Binh Kiều, Mỹ Đông, Mỹ An": each by its name. */
  private Optional<Body> places(String text, String plain) {
    Matcher named = NAMED_PLACES.matcher(plain);
    if (!named.matches()) return Optional.empty();
    Set<String> agencies = new LinkedHashSet<>();
    List<String> missing = new ArrayList<>();
    for (String name : text.substring(named.start(3)).split("\\s*,\\s*|\\s+và\\s+")) {
      List<String> found = find("UBND " + text.substring(named.start(2), named.end(2)) + " " + name);
      agencies.addAll(found);
      if (found.isEmpty()) missing.add(name);
    }
    if (agencies.isEmpty()) return Optional.empty();
    return Optional.of(new Body(text, agencies.size() > 1 ? Body.Kind.ALL_OF_A_LEVEL : Body.Kind.ONE, null, null, List.copyOf(agencies),
        missing.isEmpty() ? null : "Chưa biết: " + String.join(", ", missing) + "."));
  }

  private List<String> find(String text) {
    for (String form : BodyForms.of(text)) {
      List<String> found = known.find().apply(form);
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }
}
