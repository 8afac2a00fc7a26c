package io.remitstream.streaming.notification;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What messages show of a tenant.
 *
 * @param logo an address with {@code https}
 * @param colour as {@code #1a5fb4}
 */
public record Branding(String name, @Nullable String logo, @Nullable String colour) {

  /** Of a tenant that has set nothing. */
  public static final Branding DEFAULT = new Branding("Remitstream", null, null);

  private static final String COLOUR = "#1a5fb4";
  private static final Pattern COLOURS = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LOGO = 1000;

  public Branding {
    require(
        !name.isBlank()
            && name.length() <= LONGEST_NAME
            && name.chars().noneMatch(Character::isISOControl),
        "name");
    require(logo == null || isAddress(logo), "logo");
    require(colour == null || COLOURS.matcher(colour).matches(), "colour");
  }

  private static boolean isAddress(String logo) {
    try {
      URI address = URI.create(logo);
      return logo.length() <= LONGEST_LOGO
          && "https".equals(address.getScheme())
          && address.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static void require(boolean good, String member) {
    if (!good) {
      throw new IllegalArgumentException(member);
    }
  }

  Map<String, Object> values() {
    var values = new HashMap<String, Object>();
    values.put("name", name);
    values.put("colour", colour == null ? COLOUR : colour);
    if (logo != null) {
      values.put("logo", logo);
    }
    return values;
  }
}
