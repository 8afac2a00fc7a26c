package io.remitstream.cli.system;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the event stream that comes back with the last id that it saw, however often it is
 * cut off, and keeps the ids of all events in the order in which they came.
 */
final class Tap implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long PAUSE_MILLIS = 100;

  private final LocalSystem system;
  private final List<String> ids = new ArrayList<>();
  private final List<String> surprises = new ArrayList<>();
  private final AtomicInteger cuts = new AtomicInteger();
  private final Thread reader = Thread.ofVirtual().unstarted(this::readOnAndOn);
  private volatile boolean closed;
  private volatile Duration longestGap = Duration.ZERO;
  private long cutAt = System.nanoTime();
  private volatile @Nullable String last;
  private String kind = "";

  private Tap(LocalSystem system) {
    this.system = system;
  }

  /** Opens the stream where the log ends now. */
  static Tap open(LocalSystem system) throws InterruptedException {
    var tap = new Tap(system);
    tap.reader.start();
    while (tap.last == null) {
      Thread.sleep(PAUSE_MILLIS);
    }
    return tap;
  }

  private void readOnAndOn() {
    while (!closed) {
      try (Stream<String> lines = lines()) {
        read(lines);
      } catch (IOException | RuntimeException cut) {
        pause();
      } catch (InterruptedException told) {
        return;
      }
      cuts.incrementAndGet();
    }
  }

  private void read(Stream<String> lines) {
    Duration gap = Duration.ofNanos(System.nanoTime() - cutAt);
    longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
    try {
      lines.takeWhile(line -> !closed).forEach(this::take);
    } finally {
      cutAt = System.nanoTime();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException told) {
      closed = true;
    }
  }

  private Stream<String> lines() throws IOException, InterruptedException {
    HttpRequest.Builder request =
        system.endless("/v1/events").header("Accept", "text/event-stream");
    String known = last;
    if (known != null) {
      request.header("Last-Event-ID", known);
    }
    HttpResponse<Stream<String>> answer = system.lines(request);
    if (answer.statusCode() != 200) {
      answer.body().close();
      throw new IOException("refused: " + answer.statusCode());
    }
    return answer.body();
  }

  private synchronized void take(String line) {
    if (line.startsWith("event:")) {
      kind = line.substring(6);
    } else if (line.startsWith("id:")) {
      last = line.substring(3);
    } else if (line.startsWith("data:")) {
      take(JSON.readTree(line.substring(5)));
    }
  }

  private void take(JsonNode data) {
    if (kind.startsWith("document.")) {
      ids.add(data.path("id").asString());
    } else if (kind.equals("ready") && last == null) {
      last = data.path("cursor").asString();
    } else if (kind.equals("reset")) {
      surprises.add("reset " + data);
    }
  }

  synchronized List<String> ids() {
    return List.copyOf(ids);
  }

  /** What must not come: resets. */
  synchronized List<String> surprises() {
    return List.copyOf(surprises);
  }

  /** The longest time without a stream, from a cut until the next one was open. */
  Duration longestGap() {
    return longestGap;
  }

  int cuts() {
    return cuts.get();
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    reader.interrupt();
    reader.join();
  }
}
