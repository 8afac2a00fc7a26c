package io.remitstream.workers.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again.
 *
 * @param waits after the first, the second … failure
 * @param longest the most that {@code Retry-After} is honoured for
 * @param random from 0 to 1
 */
record Schedule(List<Duration> waits, Duration longest, DoubleSupplier random) {

  private static final double SPREAD = 0.2;

  /**
   * When the next attempt is due; empty after the last one.
   *
   * @param attempts how many there were, at least 1
   * @param retryAfter what the receiver asked for: never earlier than that, within bounds
   */
  Optional<Instant> next(int attempts, Instant now, @Nullable Duration retryAfter) {
    if (attempts > waits.size()) {
      return Optional.empty();
    }
    Duration wait = spread(waits.get(attempts - 1));
    Duration asked = retryAfter == null ? Duration.ZERO : bounded(retryAfter);
    return Optional.of(now.plus(wait.compareTo(asked) > 0 ? wait : asked));
  }

  private Duration spread(Duration wait) {
    double factor = 1 - SPREAD + 2 * SPREAD * random.getAsDouble();
    return Duration.ofMillis(Math.round(wait.toMillis() * factor));
  }

  Duration bounded(Duration asked) {
    return asked.compareTo(longest) > 0 ? longest : asked;
  }

  /** The header's seconds or date (RFC 9110, section 10.2.3); null where it is neither. */
  static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    return text.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
  }

  private static @Nullable Duration until(String date, Instant now) {
    try {
      Instant at = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    } catch (DateTimeParseException neither) {
      return null;
    }
  }
}
