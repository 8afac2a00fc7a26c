package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every part is killed in the middle of uploads: nothing acknowledged is lost, each document has
 * one result, who listens misses nothing and hears nothing twice, and all is back in time.
 *
 * <p>Webhooks are held to the same: {@link WebhookKills}.
 *
 * <p>One round a part in the build; {@code -Dremitstream.faults=long} makes it 20 rounds of 200
 * uploads each, and 50 rounds for webhooks under 50 events a second, {@code
 * -Dremitstream.faults.rounds} another number. {@code -Dremitstream.faults.seed} repeats a run's
 * moments.
 */
@Order(1)
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class KillsIT {

  private static final boolean LONG = "long".equals(System.getProperty("remitstream.faults"));
  private static final int ROUNDS = Integer.getInteger("remitstream.faults.rounds", LONG ? 20 : 1);
  private static final int UPLOADS = LONG ? 200 : 24;

  /** By the clock, so the figure is held where the machine is quiet: in the long form. */
  private static final Duration BACK = Duration.ofSeconds(LONG ? 30 : 120);

  private static final List<String> PARTS =
      List.of(
          System.getProperty("remitstream.faults.parts", "workers,api,gateway,kafka,postgres")
              .split(","));

  private static final int SOCKETS = 50;
  private static final Duration GONE = Duration.ofSeconds(8);

  /** With the cursor, says the contract. */
  private static final Set<Integer> COME_BACK = Set.of(1001, 4499);

  @TempDir static Path work;
  private static LocalSystem system;
  private static Ledger ledger;
  private final List<Round> rounds = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    if (LONG) {
      Lessons.learn(work);
    }
    system = LocalSystem.start(work, settings());
    ledger = Ledger.of(system);
  }

  @AfterAll
  static void stop() throws Exception {
    if (system != null) {
      system.close();
    }
  }

  /** The long form waits as long as a service does by default. */
  private static Map<String, String> settings() {
    var settings = new HashMap<>(WebhookKills.SETTINGS);
    if (!LONG) {
      settings.putAll(FaultBench.SHORT_LEASES);
    }
    return settings;
  }

  record Round(String part, long backMillis, int again) {}

  @Test
  void nothingAcknowledgedShouldBeLostWhenAnyPartIsKilled() throws Exception {
    long seed = Long.getLong("remitstream.faults.seed", System.nanoTime());
    System.out.println("seed " + seed);
    var random = new Random(seed);
    try (Tap tap = Tap.open(system)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String part : PARTS) {
          kill(part, UPLOADS / 4 + random.nextInt(UPLOADS / 2));
        }
      }
      report();
      assertThat(ledger.size()).isEqualTo(PARTS.size() * ROUNDS * (UPLOADS + 1));
      ledger.holdOutcomes();
      int events = ledger.holdLog(tap, BACK);
      System.out.printf("%d events, the listener was cut off %d times%n", events, tap.cuts());
      assertThat(tap.cuts()).isPositive();
    }
    // Last: a machine that is busy with other things must not keep what was lost from being seen.
    assertThat(rounds).allMatch(round -> round.backMillis() <= BACK.toMillis());
  }

  /** What is told to stop sends everybody away, and does not wait for them. */
  @ParameterizedTest
  @ValueSource(strings = {"api", "gateway"})
  void everySocketShouldBeClosedAndTheProcessGoneWhenAServiceIsToldToStop(String part)
      throws Exception {
    awaitAnswers();
    try (LiveListeners listeners = LiveListeners.open(system, SOCKETS)) {
      ProcessHandle process = system.process(part);
      long told = System.nanoTime();
      process.destroy();
      process.onExit().get(BACK.toSeconds(), TimeUnit.SECONDS);
      Duration took = Duration.ofNanos(System.nanoTime() - told);
      System.out.printf("%-8s gone %d ms after SIGTERM%n", part, took.toMillis());

      assertThat(listeners.closeCodes()).hasSize(SOCKETS).allMatch(COME_BACK::contains);
      assertThat(listeners.events()).isNotEmpty();
      assertThat(took).isLessThan(GONE);
    }
    awaitAnswers();
  }

  /** Who waits for an extraction gets the rest of it. */
  @Test
  void extractionShouldFinishAndTheProcessBeGoneWhenWorkersAreToldToStop() throws Exception {
    system.awaitReady(system.managementPort("workers"));
    try (HalfExtracted extraction = HalfExtracted.begin(system)) {
      ProcessHandle process = system.process("workers");
      long told = System.nanoTime();
      process.destroy();
      String refusal = extraction.refusal();
      long refused = System.nanoTime() - told;
      assertThat(refusal).containsAnyOf("/going-away", "/unavailable");
      List<JsonNode> items = extraction.finish();
      process.onExit().get(BACK.toSeconds(), TimeUnit.SECONDS);
      Duration took = Duration.ofNanos(System.nanoTime() - told);
      System.out.printf(
          "workers, extracting: others refused %d ms after SIGTERM, gone after %d ms%n",
          TimeUnit.NANOSECONDS.toMillis(refused), took.toMillis());

      assertThat(items.getLast().at("/summary/status").asString()).isEqualTo("PROCESSED");
      assertThat(took).isLessThan(GONE);
    }
    system.awaitReady(system.managementPort("workers"));
  }

  @Test
  void everyWebhookShouldArriveAndBeProvenWhenWorkersAreKilled() throws Exception {
    long seed = Long.getLong("remitstream.faults.seed", System.nanoTime());
    System.out.println("webhooks, seed " + seed);
    awaitAnswers();
    system.awaitReady(system.managementPort("workers"));
    int rounds = Integer.getInteger("remitstream.faults.rounds", LONG ? 50 : 1);
    new WebhookKills(system.as("hooked"), new Random(seed), rounds, LONG ? 50 : 15).hold();
  }

  /** Also from what a kill, or another test, left behind. */
  private static void awaitAnswers() throws IOException, InterruptedException {
    new Uploads(system).events();
  }

  /** Kills a part as soon as so many uploads are acknowledged. */
  private void kill(String part, int after) throws Exception {
    var uploads = new Uploads(system);
    var sending = CompletableFuture.supplyAsync(() -> all(uploads));
    while (uploads.acknowledged() < after) {
      Thread.sleep(1);
    }
    system.process(part).destroyForcibly();
    long killed = System.nanoTime();
    var probe = new Uploads(system);
    String next = probe.sendOne();
    probe.outcome(next);
    long back = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed);
    ledger.add(next, Uploads.CLAIMS);
    ledger.addAll(sending.get());
    rounds.add(new Round(part, back, uploads.again() + probe.again()));
    System.out.printf("%-8s back after %d ms%n", part, back);
  }

  private static List<String> all(Uploads uploads) {
    try {
      return uploads.send(UPLOADS);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void report() {
    Map<String, List<Round>> byPart = rounds.stream().collect(Collectors.groupingBy(Round::part));
    byPart.forEach(
        (part, of) ->
            System.out.printf(
                "%-8s %d rounds, back after %d ms at most, %d calls made again%n",
                part,
                of.size(),
                of.stream().mapToLong(Round::backMillis).max().orElseThrow(),
                of.stream().mapToInt(Round::again).sum()));
  }
}
