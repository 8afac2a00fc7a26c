package io.remitstream.streaming.trace;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/**
 * Lines of the log in the form {@code ecs} (Elastic Common Schema), as Spring writes them. Spring
 * goes through a tree of functions for each line, which takes as long as all else that a request's
 * line is about; here an ordinary line is put together around what never changes. Whatever is not
 * ordinary, such as an error, is left to Spring.
 */
public final class EcsLine implements StructuredLogFormatter<ILoggingEvent> {

  /** Of a line with two names: more takes another buffer. */
  private static final int LENGTH = 512;

  private final LoggerContext context;
  private volatile @Nullable EcsForm form;

  /** As {@code logging.structured.format} makes one. */
  public EcsLine() {
    this((LoggerContext) LoggerFactory.getILoggerFactory());
  }

  EcsLine(LoggerContext context) {
    this.context = context;
  }

  @Override
  public String format(ILoggingEvent event) {
    EcsForm known = form();
    String line = event.getThrowableProxy() == null ? ordinary(event, known) : null;
    return line == null ? known.spring(event) : line;
  }

  /** Worked out by the first line: before it, the settings are not all there. */
  private EcsForm form() {
    EcsForm known = form;
    if (known == null) {
      known = EcsForm.of(context);
      form = known;
    }
    return known;
  }

  private static @Nullable String ordinary(ILoggingEvent event, EcsForm form) {
    if (event.getMarkerList() != null) {
      return null;
    }
    var line = new StringBuilder(LENGTH);
    boolean ordinary =
        form.isKnown()
            && add(line.append(form.part(0)), event.getInstant().toString())
            && add(line.append(form.part(1)), event.getLevel().toString())
            && add(line.append(form.part(2)), event.getLoggerName())
            && add(line.append(form.part(3)), event.getThreadName())
            && add(line.append(form.part(4)), event.getFormattedMessage())
            && addNames(line.append('"'), event);
    return ordinary ? line.append(form.part(5)).toString() : null;
  }

  private static boolean addNames(StringBuilder line, ILoggingEvent event) {
    Map<String, String> names = event.getMDCPropertyMap();
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (!add(line, name.getKey(), name.getValue())) {
        return false;
      }
    }
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
      if (names.containsKey(pair.key) || !add(line, pair.key, pair.value)) {
        return false;
      }
    }
    return true;
  }

  /** What has a dot in its name stands within something else. */
  private static boolean add(StringBuilder line, String name, @Nullable Object value) {
    boolean ordinary = name.indexOf('.') < 0 && add(line.append(",\""), name);
    line.append("\":");
    if (value instanceof Integer || value instanceof Long) {
      line.append(value);
      return ordinary;
    }
    ordinary = ordinary && value instanceof String text && add(line.append('"'), text);
    line.append('"');
    return ordinary;
  }

  /** Whether nothing of a text is written in another way than it is. */
  private static boolean add(StringBuilder line, @Nullable String text) {
    if (text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '/') {
        return false;
      }
    }
    line.append(text);
    return true;
  }
}
