package vn.lotrinh.security;

/**
 * Somebody with an account.
 *
 * @param title what the person is called, e.g. "Chuyên viên 1 – LMHTX tỉnh"
 */
public record Person(String user, String title) {}
