package io.remitstream.streaming.trace;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/**
 * What never changes in a line of the log, such as the service's name: read off a line of Spring's
 * own, between what does.
 */
final class EcsForm {

  private static final Instant WHEN = Instant.parse("2001-02-03T04:05:06.070809Z");
  private static final Level LEVEL = Level.TRACE;
  private static final String NAME = "io.remitstream.Name";
  private static final String THREAD = "thread-of-this-line";
  private static final String MESSAGE = "words-of-this-line";

  private final StructuredLogEncoder encoder;
  private final List<String> parts;

  private EcsForm(StructuredLogEncoder encoder) {
    this.encoder = encoder;
    this.parts = parts(spring(example()));
  }

  static EcsForm of(LoggerContext context) {
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    return new EcsForm(encoder);
  }

  private static ILoggingEvent example() {
    Logger nobody = new LoggerContext().getLogger(NAME);
    var event = new LoggingEvent(NAME, nobody, LEVEL, MESSAGE, null, null);
    event.setInstant(WHEN);
    event.setThreadName(THREAD);
    event.setMDCPropertyMap(Map.of());
    return event;
  }

  /** Those before, between and behind; none where one of them is not there. */
  private static List<String> parts(String line) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (String changing : List.of(WHEN.toString(), LEVEL.toString(), NAME, THREAD, MESSAGE)) {
      int at = line.indexOf(changing, from);
      if (at < 0) {
        return List.of();
      }
      parts.add(line.substring(from, at));
      from = at + changing.length();
    }
    parts.add(line.substring(from + 1));
    return parts;
  }

  /** Whether Spring's line has all that changes, in the order that is known. */
  boolean isKnown() {
    return !parts.isEmpty();
  }

  /**
   * @param number before the time, the level, the logger's name, the thread's and the words; and 5,
   *     behind the quotation mark after them
   */
  String part(int number) {
    return parts.get(number);
  }

  /** The whole line as Spring writes it. */
  String spring(ILoggingEvent event) {
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
