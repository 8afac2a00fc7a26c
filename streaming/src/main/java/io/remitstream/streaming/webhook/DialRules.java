package io.remitstream.streaming.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be dialled for somebody else (the special-purpose registries of IANA, RFC
 * 6890): the public ones. An IPv4 address inside an IPv6 one is judged as itself.
 *
 * @param loopback whether this machine may be dialled too, for development and tests
 */
public record DialRules(boolean loopback) {

  private static final int IPV4_BYTES = 4;
  private static final int MAPPED_AT = 12;

  /** What is refused, as CIDR blocks; manifests hold network policies against it. */
  public static final List<String> REFUSED =
      List.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/8",
          "64:ff9b:1::/48",
          "100::/64",
          "2001::/23",
          "2001:db8::/32",
          "3fff::/20",
          "2002::/16",
          "5f00::/16",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8");

  private static final List<Block> BLOCKS = REFUSED.stream().map(Block::of).toList();

  /** Addresses that hold an IPv4 one in their last four bytes: mapped, and those of NAT64. */
  private static final List<Block> EMBEDDING =
      List.of(new Block(mappedPrefix(), 96), Block.of("64:ff9b::/96"));

  /** Whether it may be dialled. */
  public boolean allow(InetAddress address) {
    return allow(address.getAddress());
  }

  private boolean allow(byte[] address) {
    if (EMBEDDING.stream().anyMatch(block -> block.holds(address))) {
      return allow(Arrays.copyOfRange(address, MAPPED_AT, address.length));
    }
    return loopback && isLoopback(address)
        || BLOCKS.stream().noneMatch(block -> block.holds(address));
  }

  private static boolean isLoopback(byte[] address) {
    try {
      return InetAddress.getByAddress(address).isLoopbackAddress();
    } catch (UnknownHostException impossible) {
      return false;
    }
  }

  private static byte[] mappedPrefix() {
    byte[] prefix = new byte[MAPPED_AT + IPV4_BYTES];
    prefix[10] = (byte) 0xFF;
    prefix[11] = (byte) 0xFF;
    return prefix;
  }

  private record Block(byte[] prefix, int bits) {

    static Block of(String text) {
      String[] parts = text.split("/", 2);
      return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    }

    boolean holds(byte[] address) {
      return address.length == prefix.length && sameBits(address);
    }

    private boolean sameBits(byte[] address) {
      int whole = bits / Byte.SIZE;
      int rest = bits % Byte.SIZE;
      int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
      return Arrays.equals(address, 0, whole, prefix, 0, whole)
          && (rest == 0 || (address[whole] & mask) == (prefix[whole] & mask));
    }
  }
}
