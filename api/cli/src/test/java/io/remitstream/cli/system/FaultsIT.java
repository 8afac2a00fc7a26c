package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The bus hangs or is away, workers die or fall silent at the worst moment, a tenant sends more
 * than its share: uploads go on, each document has one result, who listens misses nothing and hears
 * nothing twice, and nobody waits for somebody else.
 *
 * <p>Seconds and small numbers in the build; {@code -Dremitstream.faults=long} is a minute without
 * the bus, 2,000 waiting documents and a file of 500 MB, and holds the times too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class FaultsIT {

  private static final boolean LONG = "long".equals(System.getProperty("remitstream.faults"));
  private static final Duration AWAY = Duration.ofSeconds(LONG ? 60 : 10);
  private static final Duration REFUSING = Duration.ofSeconds(LONG ? 60 : 4);
  private static final Duration BETWEEN_UPLOADS = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int UNPUBLISHED = 12;
  private static final int MANY_CLAIMS = LONG ? 40_000 : 20_000;
  private static final int WAITING = LONG ? 2_000 : 300;
  private static final int LARGE_CLAIMS = LONG ? 4_600_000 : 190_000;
  private static final int LARGE_BYTES = LONG ? 500_000_000 : 20_000_000;
  private static final int SAMPLES = 3;
  private static final String UPLOADED = "document.uploaded";
  private static final String PROCESSED = "document.processed";
  private static final String PUBLISHED = "remitstream_events_published_total";
  private static final String AGE = "remitstream_outbox_age_seconds";
  private static final String WORKERS = "workers";
  private static final String BUS = "kafka";

  private SecondWorkers second;
  private LocalSystem system;
  private Tap tap;
  private Ledger ledger;
  private LocalSystem busy;
  private LocalSystem small;
  private int singles;

  @BeforeAll
  void start(@TempDir Path work) throws IOException, InterruptedException, SQLException {
    system =
        LocalSystem.start(
            work,
            Map.of(
                "REMITSTREAM_JOBS_LEASE", "4s",
                "REMITSTREAM_JOBS_SWEEP", "500ms",
                "REMITSTREAM_SEQUENCER_LEASE", "4s"));
    tap = Tap.open(system);
    ledger = Ledger.of(system);
    second = SecondWorkers.start(system);
    busy = system.as("busy");
    small = system.as("small");
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    second.close();
    tap.close();
    system.close();
  }

  @Test
  void uploadsShouldGoOnWhenTheBusHangs() throws Exception {
    ProcessHandle broker = system.process(BUS);
    double before = workers().value(PUBLISHED);
    int uploads;
    Signals.stop(broker);
    try {
      uploads = uploadSteadily(AWAY);
      if (LONG) {
        workers().await(AGE, seconds -> seconds > AWAY.toSeconds() / 2.0);
      }
    } finally {
      Signals.resume(broker);
    }
    holdDrained(before + 2 * uploads);
  }

  /** The keeper is stopped too, which would start the broker again at once. */
  @Test
  void uploadsShouldGoOnWhenTheBusRefusesConnections() throws Exception {
    ProcessHandle keeper = system.serve().process().toHandle();
    double before = workers().value(PUBLISHED);
    int uploads;
    Signals.stop(keeper);
    try {
      system.process(BUS).destroyForcibly();
      uploads = uploadSteadily(REFUSING);
    } finally {
      Signals.resume(keeper);
    }
    holdDrained(before + 2 * uploads);
  }

  /** Each is acknowledged when it is sent for the first time. */
  private int uploadSteadily(Duration during) throws IOException, InterruptedException {
    var uploads = new Uploads(system);
    var taken = new ArrayList<Duration>();
    long end = System.nanoTime() + during.toNanos();
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      ledger.add(uploads.sendOne(), Uploads.CLAIMS);
      taken.add(Duration.ofNanos(System.nanoTime() - begun));
      Thread.sleep(BETWEEN_UPLOADS);
    }
    taken.sort(Duration::compareTo);
    System.out.printf(
        "%d uploads without the bus, acknowledged after %d ms (median), %d ms at most%n",
        taken.size(), taken.get(taken.size() / 2).toMillis(), taken.getLast().toMillis());
    assertThat(uploads.again()).isZero();
    if (LONG) {
      assertThat(taken.getLast()).isLessThan(SECOND.multipliedBy(3));
    }
    return taken.size();
  }

  /** The bus has an upload and a result of each document, and nothing waits any more. */
  private void holdDrained(double expected) throws IOException, InterruptedException {
    long back = System.nanoTime();
    holdAcknowledged();
    workers().await(PUBLISHED, published -> published >= expected);
    System.out.printf(
        "drained %d ms after the bus was back%n",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back));
    if (LONG) {
      System.out.println(
          "the outbox's age is " + workers().await(AGE, seconds -> seconds < 1) + " s");
    }
  }

  private void holdAcknowledged() throws IOException, InterruptedException {
    ledger.holdOutcomes();
    ledger.holdLog(tap, PATIENCE);
  }

  private Metrics workers() {
    return new Metrics(system.managementPort(WORKERS));
  }

  @Test
  void everythingShouldBePublishedWhenWorkersDieBetweenCommitAndPublishing() throws Exception {
    ProcessHandle broker = system.process(BUS);
    Signals.stop(broker);
    try {
      double before = workers().value(PUBLISHED);
      ledger.addAll(new Uploads(system).send(UNPUBLISHED));
      // The log, unlike the bus, has them: they are committed and in their places.
      awaitEvents(system, UPLOADED, events -> events.size() == ledger.size());
      assertThat(workers().value(PUBLISHED)).isLessThan(before + UNPUBLISHED);
      system.process(WORKERS).destroyForcibly();
    } finally {
      Signals.resume(broker);
    }
    holdAcknowledged();
    workers().await(PUBLISHED, published -> published >= UNPUBLISHED);
  }

  /**
   * The only test with two processes, hence the first; the second one starts while keys are made.
   * The keeper's is stopped while the document comes in, so that the second takes it; then the
   * second, in the middle of its work, so that the keeper's takes it over.
   */
  @Test
  @Order(1)
  void aLateWriteShouldBeRefusedWhenAWorkerIsPastItsLease() throws Exception {
    ProcessHandle first = system.process(WORKERS);
    try (SecondWorkers other = second) {
      other.awaitReady();
      String id;
      Signals.stop(first);
      try {
        id = new Uploads(system).send(Era.file(system.work(), "MANY", MANY_CLAIMS));
        other.metrics().await("remitstream_extraction_claims_total", claims -> claims > 0);
        Signals.stop(other.process().toHandle());
      } finally {
        Signals.resume(first);
      }
      workers().await("documents_processing_active", documents -> documents == 1);
      Signals.resume(other.process().toHandle());
      long resumed = System.nanoTime();
      other.metrics().await("remitstream_leases_lost_total", leases -> leases == 1);
      System.out.printf(
          "the worker past its lease gave up %d ms after it went on%n",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - resumed));
      other.awaitLog("ended: LEASE_LOST");
      ledger.add(id, MANY_CLAIMS);
      holdAcknowledged();
      holdClaims(id);
    }
  }

  /** Of two workers' writes, each claim is there once. */
  private void holdClaims(String id) throws IOException, InterruptedException {
    JsonNode data = Uploads.JSON.readTree(system.get("/v1/documents/" + id + "/data").body());
    JsonNode remittances = data.path("remittances");
    assertThat(remittances.size()).isEqualTo(1);
    Set<String> numbers = new HashSet<>();
    remittances
        .path(0)
        .path("claims")
        .forEach(claim -> assertThat(numbers.add(claim.path("claimNumber").asString())).isTrue());
    assertThat(numbers).hasSize(MANY_CLAIMS);
  }

  @Test
  void aSmallDocumentShouldNotWaitWhenAnotherTenantsFileIsLarge() throws Exception {
    Duration idle = median();
    var sender = new Uploads(busy);
    Path file = Era.file(system.work(), "LARGE", LARGE_CLAIMS);
    assertThat(Files.size(file)).isGreaterThan(LARGE_BYTES);
    String large = sender.send(file);
    workers().await("documents_processing_active", documents -> documents == 1);
    holdAgainst(idle, median(), "a large file is worked on");
    assertThat(sender.status(large)).isEqualTo("PROCESSING");
    sender.delete(large);
    workers().await("documents_processing_active", documents -> documents == 0);
  }

  /** The last, since it leaves documents that wait, unless it is long. */
  @Test
  @Order(Integer.MAX_VALUE)
  void aSingleDocumentShouldNotWaitWhenAnotherTenantHasManyWaiting() throws Exception {
    Duration idle = median();
    ProcessHandle workers = system.process(WORKERS);
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
      assertThat(others.stream().map(FaultsIT::time))
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

  private static List<JsonNode> of(LocalSystem tenant, String type)
      throws IOException, InterruptedException {
    return new Uploads(tenant)
        .events().stream().filter(event -> event.path("type").asString().equals(type)).toList();
  }

  private static List<JsonNode> awaitEvents(
      LocalSystem tenant, String type, Predicate<List<JsonNode>> wanted)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> events = of(tenant, type);
    while (!wanted.test(events)) {
      assertThat(System.nanoTime()).as("%d %s", events.size(), type).isLessThan(deadline);
      Thread.sleep(BETWEEN_UPLOADS);
      events = of(tenant, type);
    }
    return events;
  }

  private static Instant time(JsonNode event) {
    return Instant.parse(event.path("time").asString());
  }
}
