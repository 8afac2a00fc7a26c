package io.remitstream.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps what Kafka and Flyway tell of every start out of the way; their warnings stay. */
final class QuietLogs {

  private static final List<String> TALKATIVE =
      List.of("kafka", "org.apache.kafka", "state.change.logger", "org.flywaydb");

  private QuietLogs() {}

  static void hush() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
      TALKATIVE.forEach(name -> logback.getLogger(name).setLevel(Level.WARN));
    }
  }
}
