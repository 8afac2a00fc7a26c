package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A system that things go wrong in, what it was sent, and a listener of all of it. */
record FaultBench(LocalSystem system, Ledger ledger, Tap tap) {

  static final boolean LONG = "long".equals(System.getProperty("remitstream.faults"));
  static final Duration SECOND = Duration.ofSeconds(1);
  static final String UPLOADED = "document.uploaded";
  static final String PROCESSED = "document.processed";
  static final String WORKERS = "workers";

  /** For the services: what a silent or killed process held is somebody else's soon. */
  static final Map<String, String> SHORT_LEASES =
      Map.of(
          "REMITSTREAM_JOBS_LEASE", "4s",
          "REMITSTREAM_JOBS_SWEEP", "500ms",
          "REMITSTREAM_SEQUENCER_LEASE", "4s");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(200);

  Metrics workers() {
    return new Metrics(system.managementPort(WORKERS));
  }

  /** Of everything acknowledged there is one result, and the listener has heard of it once. */
  void holdAcknowledged() throws IOException, InterruptedException {
    ledger.holdOutcomes();
    ledger.holdLog(tap, PATIENCE);
  }

  /** A tenant's events of a type, once they are as they are wanted. */
  static List<JsonNode> awaitEvents(
      LocalSystem tenant, String type, Predicate<List<JsonNode>> wanted)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> events = of(tenant, type);
    while (!wanted.test(events)) {
      assertThat(System.nanoTime()).as("%d %s", events.size(), type).isLessThan(deadline);
      Thread.sleep(PAUSE);
      events = of(tenant, type);
    }
    return events;
  }

  private static List<JsonNode> of(LocalSystem tenant, String type)
      throws IOException, InterruptedException {
    return new Uploads(tenant)
        .events().stream().filter(event -> event.path("type").asString().equals(type)).toList();
  }
}
