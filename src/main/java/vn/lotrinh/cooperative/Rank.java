package vn.lotrinh.cooperative;

/** How a co-operative was ranked for a year (TT 01/2020/TT-BKHĐT). */
public enum Rank {
  TOT("Tốt"),
  KHA("Khá"),
  TRUNG_BINH("Trung bình"),
  YEU("Yếu"),
  KHONG_XEP_LOAI("Không xếp loại");

  private final String title;

  Rank(String title) {
    this.title = title;
  }

  /** The rank as people read it. */
  public String title() {
    return title;
  }
}
