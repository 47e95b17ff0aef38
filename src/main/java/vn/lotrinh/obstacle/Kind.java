package vn.lotrinh.obstacle;

/** What a difficulty is about, e.g. "Vốn, tín dụng"; a row that an office may add to. */
public record Kind(String code, String title) {}
