package io.remitstream.streaming.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.BasicMarkerFactory;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** Every line is held against the one that Spring itself writes. */
class EcsLineTest {

  private final LoggerContext context = context();
  private final EcsForm spring = EcsForm.of(context);
  private final EcsLine lines = new EcsLine(context);

  private static LoggerContext context() {
    var context = new LoggerContext();
    var settings =
        new MockEnvironment()
            .withProperty("spring.application.name", "remitstream-api")
            .withProperty("spring.application.version", "1.2")
            .withProperty("spring.application.pid", "4711");
    context.putObject(Environment.class.getName(), settings);
    return context;
  }

  @Test
  void formShouldBeKnown() {
    assertThat(spring.isKnown()).isTrue();
  }

  @Test
  void lineShouldBeSpringsWhenItIsOfARequest() {
    var names = new TreeMap<>(Map.of("traceId", "4bf92f35", "spanId", "00f067aa"));
    LoggingEvent event = event("request", names, null);
    event.setKeyValuePairs(
        List.of(
            new KeyValuePair("route", "extract"),
            new KeyValuePair("durationMs", 11L),
            new KeyValuePair("status", 200)));

    assertSame(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "a/b", "a\\b", "a \"b\"", "a\nb", "\t", "é 文", "\u2028", "\0"})
  void lineShouldBeSpringsWhateverItsWordsAre(String words) {
    LoggingEvent event = event(words, Map.of("documentId", words), null);
    event.setKeyValuePairs(List.of(new KeyValuePair("words", words)));

    assertSame(event);
  }

  @Test
  void lineShouldBeSpringsWhenItTellsOfAnError() {
    var error = new IllegalStateException("with a cause", new IllegalArgumentException("this"));

    assertSame(event("failed", Map.of(), error));
  }

  @Test
  void lineShouldBeSpringsWhenItsValuesAreOfOtherKinds() {
    for (Object value : List.of(true, 0.5, Instant.EPOCH, List.of("one"))) {
      LoggingEvent event = event("kinds", Map.of(), null);
      event.setKeyValuePairs(List.of(new KeyValuePair("value", value)));
      assertSame(event);
    }
  }

  @Test
  void lineShouldBeSpringsWhenANameStandsWithinAnother() {
    LoggingEvent event = event("within", Map.of(), null);
    event.setKeyValuePairs(List.of(new KeyValuePair("http.status", 200)));

    assertSame(event);
  }

  @Test
  void lineShouldBeSpringsWhenItIsMarked() {
    LoggingEvent event = event("marked", Map.of(), null);
    event.addMarker(new BasicMarkerFactory().getMarker("ALERT"));

    assertSame(event);
  }

  private void assertSame(LoggingEvent event) {
    assertThat(lines.format(event)).isEqualTo(spring.spring(event)).endsWith("}\n");
  }

  private LoggingEvent event(String words, Map<String, String> names, @Nullable Throwable error) {
    var logger = context.getLogger("io.remitstream.streaming.rsocket.Requests");
    var event = new LoggingEvent("here", logger, Level.INFO, words, error, new Object[0]);
    event.setThreadName("extraction-3");
    event.setInstant(Instant.parse("2026-11-26T19:12:31.605607916Z"));
    event.setMDCPropertyMap(names);
    return event;
  }
}
