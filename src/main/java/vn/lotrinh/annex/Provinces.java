package vn.lotrinh.annex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of the provinces, before and since the mergers of 01/7/2025, by which a file says whose plan it holds. */
final class Provinces {

  private static final List<String> NAMES = Arrays.stream(("An Giang,Bà Rịa - Vũng Tàu,Bắc Giang,Bắc Kạn,Bạc Liêu,Bắc Ninh,Bến Tre,Bình "
      + "Định,Bình Dương,Bình Phước,Bình Thuận,Cà Mau,Cần Thơ,Cao Bằng,Đà Nẵng,Đắk Lắk,Đắk Nông,Điện Biên,Đồng Nai,"
      + "Đồng Tháp,Gia Lai,Hà Giang,Hà Nam,Hà Nội,Hà Tĩnh,Hải Dương,Hải Phòng,Hậu Giang,Hòa Bình,Huế,Thừa Thiên Huế,Hưng Yên,Khánh Hòa,"
          + "Kiên Giang,Kon Tum,Lai Châu,Lâm Đồng,Lạng Sơn,Lào Cai,Long An,Nam Định,Nghệ An,Ninh Bình,"
      + "Ninh Thuận,Phú Thọ,Phú Yên,Quảng Bình,Quảng Nam,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sóc Trăng,Sơn La,Tây Ninh,Thái Bình,Thái "
          + "Nguyên,Thanh Hóa,Tiền Giang,Hồ Chí Minh,Trà Vinh,Tuyên Quang,Vĩnh Long,Vĩnh Phúc,Yên Bái").split(","))
      .sorted(Comparator.comparing(String::length).reversed()).toList();

  private Provinces() {}

  /** The first province that a text names behind "tỉnh" or "thành phố", else the first that it names at all. */
  static Optional<String> in(String text) {
    String words = " " + Folded.words(text) + " ";
    return NAMES.stream().filter(name -> Pattern.compile(" (?:tinh|thanh pho|tp) " + Folded.words(name)
        + " ").matcher(words).find()).min(Comparator.comparingInt(name -> words.indexOf(" " + Folded.words(name) + " ")))
        .or(() -> NAMES.stream().filter(name -> words.contains(" " + Folded.words(name)
            + " ")).min(Comparator.comparingInt(name -> words.indexOf(" " + Folded.words(name) + " "))));
  }

  /** "Kiên Giang" gives "KG". */
  static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : Folded.words(name).split(" ")) if (!word.isEmpty()) initials.append(Character.toUpperCase(word.charAt(0)));
    return initials.toString();
  }
}
