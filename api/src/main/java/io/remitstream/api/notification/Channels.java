package io.remitstream.api.notification;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.notification.Channel;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** Channels by their names. */
public final class Channels {

  private Channels() {}

  /** As {@code IN_APP}. Fails with {@code bad-request}. */
  public static Channel named(String name) {
    return named(name, Channel::name);
  }

  /** As {@code in_app}, in a path. Fails with {@code bad-request}. */
  static Channel inPath(String name) {
    return named(name, channel -> channel.name().toLowerCase(Locale.ROOT));
  }

  private static Channel named(String name, Function<Channel, String> spelling) {
    return Arrays.stream(Channel.values())
        .filter(channel -> spelling.apply(channel).equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("channel: expected one of " + all(spelling) + "."));
  }

  private static String all(Function<Channel, String> spelling) {
    return String.join(", ", Arrays.stream(Channel.values()).map(spelling).toList());
  }
}
