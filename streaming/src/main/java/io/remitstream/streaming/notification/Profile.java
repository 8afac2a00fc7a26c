package io.remitstream.streaming.notification;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a contact is. Kept sealed, never logged.
 *
 * @param email one address, as {@code local@domain}
 * @param phone in E.164, as {@code +14155550123}
 * @param language a tag of BCP 47, as {@code en} or {@code es-MX}
 * @param digestAt when the day's digest comes, by the contact's clock
 */
public record Profile(
    String name,
    @Nullable String email,
    @Nullable String phone,
    String language,
    ZoneId zone,
    @Nullable QuietHours quiet,
    LocalTime digestAt) {

  private static final int LONGEST = 200;

  /** No white space, no control character, one at sign: what remains the mail server judges. */
  private static final Pattern EMAIL =
      Pattern.compile("[\\x21-\\x7E&&[^@<>,;:\"\\\\()\\[\\]]]{1,64}@[A-Za-z0-9.-]{1,180}");

  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

  public Profile {
    require(!name.isBlank() && name.length() <= LONGEST && isPlain(name), "name");
    require(email == null || EMAIL.matcher(email).matches(), "email");
    require(phone == null || PHONE.matcher(phone).matches(), "phone");
    require(LANGUAGE.matcher(language).matches(), "language");
  }

  private static void require(boolean good, String member) {
    if (!good) {
      throw new IllegalArgumentException(member);
    }
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  /** Where a channel reaches the contact; null where it does not. */
  public @Nullable String address(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case SMS -> phone;
      case IN_APP -> "";
    };
  }

  /** Never who it is. */
  @Override
  public String toString() {
    return "Profile";
  }
}
