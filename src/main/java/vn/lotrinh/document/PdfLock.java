package vn.lotrinh.document;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The lock of a PDF file (ISO 32000-2, 7.6.4): many files are locked against changes only, and the empty password opens them. */
final class PdfLock {

  private static final byte[] PADDING = HexFormat.of()
      .parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

  private final Map<?, ?> lock;
  private final byte[] numberOfFile;

  PdfLock(Map<?, ?> lock, byte[] numberOfFile) {
    this.lock = lock;
    this.numberOfFile = numberOfFile;
  }

  /** False where a password or a certificate is needed, or the lock is of a kind that nobody has described. */
  boolean opensForEverybody() {
    if (!"/Standard".equals(lock.get("Filter"))) return false;
    try {
      int revision = number("R", 0);
      return switch (revision) {
        case 2, 3, 4 -> opensByOldRule(revision);
        case 5, 6 -> opensByNewRule(revision);
        default -> false;
      };
    } catch (GeneralSecurityException | RuntimeException broken) {
      return false;
    }
  }

  /** Algorithms 2, 4 and 5: MD5 and RC4. */
  private boolean opensByOldRule(int revision) throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    md5.update(PADDING);
    md5.update(bytes("O"), 0, 32);
    int rights = number("P", 0);
    md5.update(new byte[] {(byte) rights, (byte) (rights >> 8), (byte) (rights >> 16), (byte) (rights >> 24)});
    md5.update(numberOfFile);
    if (revision == 4 && "false".equals(lock.get("EncryptMetadata"))) md5.update(new byte[] {-1, -1, -1, -1});
    int length = revision == 2 ? 5 : revision == 4 ? 16 : Math.min(16, Math.max(5, number("Length", 40) / 8));
    byte[] key = md5.digest();
    for (int i = 0; revision > 2 && i < 50; i++) key = md5.digest(Arrays.copyOf(key, length));
    key = Arrays.copyOf(key, length);
    byte[] expected = revision == 2 ? rc4(key, PADDING) : chained(key, md5);
    return Arrays.equals(Arrays.copyOf(bytes("U"), expected.length), expected);
  }

  private byte[] chained(byte[] key, MessageDigest md5) throws GeneralSecurityException {
    md5.update(PADDING);
    byte[] value = md5.digest(numberOfFile);
    for (int i = 0; i < 20; i++) {
      byte[] turned = key.clone();
      for (int j = 0; j < turned.length; j++) turned[j] ^= (byte) i;
      value = rc4(turned, value);
    }
    return value;
  }

  private static byte[] rc4(byte[] key, byte[] value) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RC4");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC4"));
    return cipher.doFinal(value);
  }

  /** Algorithms 11 and 2.B: SHA-2 and AES; bytes 32 to 39 of U season the check. */
  private boolean opensByNewRule(int revision) throws GeneralSecurityException {
    byte[] told = bytes("U");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOfRange(told, 32, 40));
    if (revision == 6) hash = hardened(hash);
    return Arrays.equals(Arrays.copyOf(told, 32), hash);
  }

  private static byte[] hardened(byte[] first) throws GeneralSecurityException {
    byte[] key = first;
    byte[] turned = {};
    for (int round = 0; round < 64 || (turned[turned.length - 1] & 0xff) > round - 32; round++) {
      byte[] repeated = new byte[64 * key.length];
      for (int i = 0; i < 64; i++) System.arraycopy(key, 0, repeated, i * key.length, key.length);
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      IvParameterSpec start = new IvParameterSpec(Arrays.copyOfRange(key, 16, 32));
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(Arrays.copyOf(key, 16), "AES"), start);
      turned = cipher.doFinal(repeated);
      int rest = 0;
      for (int i = 0; i < 16; i++) rest += turned[i] & 0xff;
      key = MessageDigest.getInstance(rest % 3 == 0 ? "SHA-256" : rest % 3 == 1 ? "SHA-384" : "SHA-512").digest(turned);
    }
    return Arrays.copyOf(key, 32);
  }

  private byte[] bytes(String key) {
    return (byte[]) lock.get(key);
  }

  private int number(String key, int otherwise) {
    Object value = lock.get(key);
    return value == null ? otherwise : (int) Long.parseLong(value.toString());
  }
}
