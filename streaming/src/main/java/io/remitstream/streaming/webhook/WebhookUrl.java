package io.remitstream.streaming.webhook;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * An address that deliveries may go to, as far as its text tells: {@code https}, without
 * credentials, and where it names an address and no name, one that may be dialled. What a name
 * stands for is judged when it is dialled.
 */
public record WebhookUrl(URI uri) {

  private static final int MOST_CHARACTERS = 2048;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final Pattern CANONICAL =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  /** Fails with {@link ForbiddenUrl}. */
  public static WebhookUrl of(String text, DialRules rules) {
    URI uri = parsed(text);
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new ForbiddenUrl();
    }
    requireScheme(uri, rules);
    requireHost(host, rules);
    return new WebhookUrl(uri);
  }

  private static URI parsed(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new ForbiddenUrl();
    }
    try {
      return new URI(text);
    } catch (URISyntaxException notOne) {
      throw new ForbiddenUrl();
    }
  }

  /** Plain HTTP only where loopback is open, that is for development. */
  private static void requireScheme(URI uri, DialRules rules) {
    boolean plain = "http".equalsIgnoreCase(uri.getScheme());
    if (!"https".equalsIgnoreCase(uri.getScheme()) && !(plain && rules.loopback())) {
      throw new ForbiddenUrl();
    }
  }

  private static void requireHost(String host, DialRules rules) {
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (bare.startsWith("[")) {
      requireLiteral(bare.substring(1, bare.length() - 1), rules);
    } else if (endsInNumber(bare)) {
      requireIpv4(bare, rules);
    } else if (!rules.loopback() && isLocal(bare)) {
      throw new ForbiddenUrl();
    }
  }

  /**
   * Whoever reads a host whose last part is a number may take it for an IPv4 address (WHATWG URL,
   * section 3.5), in octal, in hexadecimal or with parts left out: only the plain spelling is
   * taken.
   */
  private static boolean endsInNumber(String host) {
    return NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
  }

  private static void requireIpv4(String host, DialRules rules) {
    if (!CANONICAL.matcher(host).matches()) {
      throw new ForbiddenUrl();
    }
    requireLiteral(host, rules);
  }

  private static void requireLiteral(String literal, DialRules rules) {
    try {
      if (literal.contains("%") || !rules.allow(InetAddress.ofLiteral(literal))) {
        throw new ForbiddenUrl();
      }
    } catch (IllegalArgumentException notOne) {
      throw new ForbiddenUrl();
    }
  }

  /** Names that stand for this machine by definition (RFC 6761, section 6.3). */
  private static boolean isLocal(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.toLowerCase(java.util.Locale.ROOT).endsWith(".localhost");
  }

  /** Not an address that deliveries may go to. */
  public static final class ForbiddenUrl extends Fault {
    public ForbiddenUrl() {
      super(
          Kind.UNPROCESSABLE,
          "forbidden-url",
          "The address is none that deliveries may go to (expected: https, a public host, no"
              + " credentials and no fragment).");
    }
  }
}
