package io.remitstream.streaming.bus;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;

/** Settings and messages that the bus's tests share. */
final class BusCast {

  static final Duration TIMEOUT = Duration.ofSeconds(60);
  static final int RETRIES = 2;
  static final int WAITS = 6;

  private BusCast() {}

  /** As patient as production in kind, not in time. */
  static BusSettings settings(String servers) {
    return new BusSettings(
        servers,
        16,
        Duration.ofMillis(50),
        Duration.ofSeconds(40),
        RETRIES,
        WAITS,
        Duration.ofMillis(1),
        Duration.ofMillis(20));
  }

  /** Messages {@code 0, 1, 2…} whose keys take turns. */
  static Flux<Message> numbered(int count, int keys) {
    return Flux.fromStream(
        () -> IntStream.range(0, count).mapToObj(i -> message("key-" + i % keys, "" + i)));
  }

  static Message message(String key, String text) {
    return Message.of(key, text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(Message message) {
    return new String(message.body(), StandardCharsets.UTF_8);
  }
}
