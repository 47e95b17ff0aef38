package vn.lotrinh.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** What counts as one address: with IPv6 a whole household's 64 bits, of which one caller may use any. */
final class Network {

  private static final int HOUSEHOLD_BYTES = 8;

  private Network() {}

  /** @param address as numbers, never a name, so that nobody is asked for it */
  static String of(String address) {
    if (address == null || address.indexOf(':') < 0) return String.valueOf(address);
    try {
      InetAddress known = InetAddress.getByName(address);
      return known instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(known.getAddress(), HOUSEHOLD_BYTES)) : known.getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
