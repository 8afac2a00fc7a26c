package io.remitstream.api.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells hosts that are written as addresses of no public network, in whatever spelling. It spares a
 * caller the wait: the guard is where the address about to be dialled is judged.
 */
final class LiteralHosts {

  private LiteralHosts() {}

  /**
   * @param loopback whether this machine is open
   */
  static Predicate<String> refusing(boolean loopback) {
    return host -> {
      InetAddress address = literal(host);
      return address != null && !isPublic(address) && !(loopback && address.isLoopbackAddress());
    };
  }

  private static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address.getAddress()));
  }

  /** RFC 4193: fc00::/7. */
  private static boolean isUniqueLocal(byte[] address) {
    return address.length > Integer.BYTES && (address[0] & 0xFE) == 0xFC;
  }

  /** Also as C libraries read them: 0x7f.1, 2130706433. */
  private static @Nullable InetAddress literal(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    try {
      return bare.contains(":") ? InetAddress.ofLiteral(bare) : Inet4Address.ofPosixLiteral(bare);
    } catch (IllegalArgumentException name) {
      return null;
    }
  }
}
