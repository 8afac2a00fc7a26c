package io.remitstream.cli.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.DoublePredicate;

/** What a service counts, as its management port shows it. */
record Metrics(int port) {

  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long PAUSE_MILLIS = 50;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Over all labels; nought where nothing is counted yet. */
  double value(String name) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(port)))
            .timeout(ANSWER)
            .build();
    return HTTP.send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** Waits, also for the service to be there. */
  double await(String name, DoublePredicate wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < deadline) {
      try {
        double value = value(name);
        if (wanted.test(value)) {
          return value;
        }
        last = Double.toString(value);
      } catch (IOException notThere) {
        last = notThere.toString();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("%s is %s".formatted(name, last));
  }
}
