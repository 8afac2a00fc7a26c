package io.remitstream.benchmarks.load;

import io.remitstream.benchmarks.load.TikaServer.Form;
import io.remitstream.benchmarks.load.notification.NotificationLoad;
import io.remitstream.benchmarks.load.webhook.WebhookLoad;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Load on the system that {@code REMITSTREAM_URL} and {@code REMITSTREAM_API_KEY} name: {@code
 * latency [RATE [SECONDS]]}, {@code flood [CLAIMS [UNFINISHED [SECONDS]]]}, {@code read PATH
 * [CONNECTIONS [SECONDS [RATE]]]}, {@code tika DIR JAR [IN_FLIGHT [LAPS [WARM_UP [TEXT |
 * XHTML]]]]}, {@code tika-streamed DIR JAR [IN_FLIGHT [LAPS [WARM_UP [TEXT | XHTML]]]]}, {@code
 * batch FILE}; {@code webhooks …} and {@code notifications …} bring a system of their own ({@link
 * WebhookLoad}, {@link NotificationLoad}). {@code REMITSTREAM_DATA} (else {@code .data}) tells
 * where a local system notes its processes.
 */
public final class SystemLoad {

  private static final int MANY = 512;

  /** Of a race: those that are counted, and those before that warm both sides up. */
  private static final int LAPS = 11;

  private static final int WARM_UP = 40;

  private SystemLoad() {}

  public static void run(List<String> words)
      throws IOException, InterruptedException, SQLException {
    switch (words.getFirst()) {
      case "latency" ->
          new LatencyLoad(client(MANY), number(words, 1, 20))
              .run(Duration.ofSeconds(number(words, 2, 60)));
      case "flood" ->
          new FloodLoad(client(MANY), number(words, 1, 10), number(words, 2, 64))
              .run(Duration.ofSeconds(number(words, 3, 30)));
      case "read" -> read(words.get(1), number(words, 2, 64), number(words, 3, 15), words);
      case "tika" -> tika(new KeptDocuments(client(MANY))::extracted, number(words, 3, 4), words);
      case "tika-streamed" -> {
        try (var streamed = new StreamedDocuments(url(), key())) {
          tika(streamed::extracted, number(words, 3, 2), words);
        }
      }
      case "batch" ->
          new BatchLoad(new KeptDocuments(client(MANY)), data()).run(Path.of(words.get(1)));
      case "webhooks" -> WebhookLoad.run(words.subList(1, words.size()));
      case "notifications" -> NotificationLoad.run(words.subList(1, words.size()));
      default ->
          throw new IllegalArgumentException(
              "load: latency, flood, read, tika, tika-streamed, batch, webhooks or notifications");
    }
  }

  private static void tika(Function<byte[], Mono<Integer>> system, int inFlight, List<String> words)
      throws IOException {
    new TikaLoad(system, inFlight, data())
        .run(
            Path.of(words.get(1)),
            Path.of(words.get(2)),
            Form.valueOf(words.size() > 6 ? words.get(6) : Form.TEXT.name()),
            number(words, 4, LAPS),
            number(words, 5, WARM_UP));
  }

  private static Path data() {
    return Path.of(System.getenv().getOrDefault("REMITSTREAM_DATA", ".data"));
  }

  private static void read(String path, int connections, int seconds, List<String> words)
      throws IOException {
    int rate = number(words, 4, 0);
    String pace = rate == 0 ? "" : ", %d due a second".formatted(rate);
    String title = "%s, %d connections%s".formatted(path, connections, pace);
    try (var readers = new Readers(url(), key(), path, connections)) {
      new ReadLoad(readers, title, rate, data()).run(Duration.ofSeconds(seconds));
    }
  }

  private static int number(List<String> words, int at, int otherwise) {
    return words.size() > at ? Integer.parseInt(words.get(at)) : otherwise;
  }

  private static Client client(int connections) {
    return new Client(url(), key(), connections);
  }

  private static URI url() {
    return url(setting("REMITSTREAM_URL"));
  }

  /** Of the form that programs connect to; whatever is wrong is told with the variable's name. */
  static URI url(String text) {
    URI url = URI.create(text.strip());
    if (!"http".equals(url.getScheme()) || url.getHost() == null || url.getPort() < 0) {
      throw new IllegalArgumentException(
          "REMITSTREAM_URL is \"" + text + "\": write it like http://localhost:8080.");
    }
    return url;
  }

  private static String key() {
    return setting("REMITSTREAM_API_KEY");
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalArgumentException(
          name + " is not set: load what ./remit demo wrote, . .data/demo.env, and export it.");
    }
    return value;
  }
}
