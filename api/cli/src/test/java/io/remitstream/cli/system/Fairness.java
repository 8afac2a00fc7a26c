package io.remitstream.cli.system;

import static io.remitstream.cli.system.FaultBench.LONG;
import static io.remitstream.cli.system.FaultBench.PROCESSED;
import static io.remitstream.cli.system.FaultBench.SECOND;
import static io.remitstream.cli.system.FaultBench.UPLOADED;
import static io.remitstream.cli.system.FaultBench.WORKERS;
import static io.remitstream.cli.system.FaultBench.awaitEvents;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A tenant that sends more than its share, and one that sends a document now and then. */
final class Fairness {

  private static final int WAITING = LONG ? 2_000 : 300;
  private static final int LARGE_CLAIMS = LONG ? 4_600_000 : 190_000;
  private static final int LARGE_BYTES = LONG ? 500_000_000 : 20_000_000;
  private static final int SAMPLES = 3;

  private final FaultBench bench;
  private final LocalSystem busy;
  private final LocalSystem small;
  private int singles;

  Fairness(FaultBench bench, LocalSystem busy, LocalSystem small) {
    this.bench = bench;
    this.busy = busy;
    this.small = small;
  }

  void holdBesideALargeFile() throws Exception {
    Duration idle = median();
    var sender = new Uploads(busy);
    Path file = Era.file(bench.system().work(), "LARGE", LARGE_CLAIMS);
    assertThat(Files.size(file)).isGreaterThan(LARGE_BYTES);
    String large = sender.send(file);
    bench.workers().await("documents_processing_active", documents -> documents == 1);
    holdAgainst(idle, median(), "a large file is worked on");
    assertThat(sender.status(large)).isEqualTo("PROCESSING");
    sender.delete(large);
    bench.workers().await("documents_processing_active", documents -> documents == 0);
  }

  /** Leaves documents that wait, unless it is long. */
  void holdBesideManyDocuments() throws Exception {
    Duration idle = median();
    ProcessHandle workers = bench.system().process(WORKERS);
    var flood = new Uploads(busy);
    List<String> waiting;
    Signals.stop(workers);
    try {
      waiting = flood.send(WAITING);
    } finally {
      Signals.resume(workers);
    }
    flood.outcome(waiting.getFirst());
    holdAgainst(idle, median(), "%d documents of another tenant wait".formatted(WAITING));
    holdOrder(singles - SAMPLES, singles);
    if (LONG) {
      awaitEvents(busy, PROCESSED, events -> events.size() == WAITING);
    }
  }

  /** While each of the last few was waited for, hardly any of the many was done. */
  private void holdOrder(int before, int all) throws IOException, InterruptedException {
    List<JsonNode> uploaded = awaitEvents(small, UPLOADED, events -> events.size() == all);
    List<JsonNode> processed = awaitEvents(small, PROCESSED, events -> events.size() == all);
    Instant last = time(processed.getLast());
    List<JsonNode> others =
        awaitEvents(
            busy,
            PROCESSED,
            events -> events.stream().anyMatch(event -> time(event).isAfter(last)));
    for (int i = before; i < all; i++) {
      Instant from = time(uploaded.get(i));
      Instant to = time(processed.get(i));
      assertThat(others.stream().map(Fairness::time))
          .filteredOn(other -> other.isAfter(from) && other.isBefore(to))
          .hasSizeLessThan(WAITING / 10);
    }
  }

  private static void holdAgainst(Duration idle, Duration taken, String meanwhile) {
    System.out.printf(
        "a small document is done after %d ms, after %d ms while %s%n",
        idle.toMillis(), taken.toMillis(), meanwhile);
    if (LONG) {
      assertThat(taken).isLessThan(idle.plus(SECOND));
    }
  }

  /** From before the upload until the document is processed. */
  private Duration median() throws IOException, InterruptedException {
    var client = new Uploads(small);
    var taken = new ArrayList<Duration>();
    for (int i = 0; i < SAMPLES; i++) {
      long begun = System.nanoTime();
      assertThat(client.outcome(client.sendOne()).path("status").asString()).isEqualTo("PROCESSED");
      taken.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    singles += SAMPLES;
    taken.sort(Duration::compareTo);
    return taken.get(SAMPLES / 2);
  }

  private static Instant time(JsonNode event) {
    return Instant.parse(event.path("time").asString());
  }
}
