package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.system.HookReceiver.Hook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Workers are killed at random moments under steady events, which go to two endpoints, one of them
 * flapping: afterwards each receiver has every event that fits its filter, to the byte, and can
 * prove it.
 */
final class WebhookKills {

  /** For the services: what a killed process held is due again soon, and nothing ends as failed. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "REMITSTREAM_WEBHOOKS_TIMEOUT", "3s",
          "REMITSTREAM_WEBHOOKS_LEASE", "4s",
          "REMITSTREAM_WEBHOOKS_PAUSE", "1s",
          "REMITSTREAM_WEBHOOKS_RETRIES", "200ms,".repeat(30) + "200ms");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LOOK_MILLIS = 100;
  private static final int SENDERS = 8;

  /** The command gives up on what ends ten times within a minute. */
  private static final int APART_MILLIS = 6_500;

  private static final List<String> UNDER_WAY = List.of("RECEIVED", "PROCESSING");

  /** Each document has three events: it is uploaded, worked on, and done. */
  private static final int EVENTS_EACH = 3;

  private final LocalSystem system;
  private final Random random;
  private final int rounds;
  private final int documentsPerSecond;
  private final Uploads uploads;
  private final AtomicInteger sent = new AtomicInteger();

  /**
   * @param system as a tenant sees it that has no events yet
   * @param events a second, about
   */
  WebhookKills(LocalSystem system, Random random, int rounds, int events) {
    this.system = system;
    this.random = random;
    this.rounds = rounds;
    this.documentsPerSecond = events / EVENTS_EACH;
    this.uploads = new Uploads(system);
  }

  private record Endpoint(String id, String key, HookReceiver receiver, List<String> types) {
    boolean hears(JsonNode event) {
      return types.isEmpty() || types.contains(event.path("type").asString());
    }
  }

  void hold() throws Exception {
    try (var steady = HookReceiver.open(false);
        var flapping = HookReceiver.open(true)) {
      List<Endpoint> endpoints =
          List.of(
              endpoint(steady, List.of()),
              endpoint(flapping, List.of("document.uploaded", "document.processed")));
      killUnderEvents();
      for (Endpoint endpoint : endpoints) {
        holdDelivered(endpoint);
        holdProven(endpoint);
      }
    }
  }

  private Endpoint endpoint(HookReceiver receiver, List<String> types) throws Exception {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "url",
                receiver.url(),
                "secret",
                receiver.secret(),
                "eventTypes",
                types,
                "skipChallenge",
                true));
    JsonNode made = posted("/v1/webhooks", body);
    return new Endpoint(
        made.path("webhookId").asString(), made.path("publicKey").asString(), receiver, types);
  }

  private JsonNode posted(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        system.send(
            system
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return JSON.readTree(answer.body());
  }

  private void killUnderEvents() throws Exception {
    try (ScheduledExecutorService senders = Executors.newScheduledThreadPool(SENDERS)) {
      long every = TimeUnit.SECONDS.toMicros(1) / documentsPerSecond;
      List<String> ids = Collections.synchronizedList(new ArrayList<>());
      var sending =
          senders.scheduleAtFixedRate(
              () -> senders.execute(() -> ids.add(send())), 0, every, TimeUnit.MICROSECONDS);
      for (int round = 0; round < rounds; round++) {
        Thread.sleep((round == 0 ? 500 : APART_MILLIS) + random.nextInt(2_500));
        kill();
      }
      Thread.sleep(500 + random.nextInt(1_000));
      sending.cancel(false);
      senders.shutdown();
      assertThat(senders.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      awaitOutcomes(List.copyOf(ids));
      // An outcome stands in its row before its event stands in the log.
      uploads.eventsWith(List.copyOf(ids));
    }
    System.out.printf("%d documents, workers killed %d times%n", sent.get(), rounds);
  }

  /**
   * It may take as long as documents end: what a killed process held comes after all that waited
   * meanwhile.
   */
  private void awaitOutcomes(List<String> documents) throws IOException, InterruptedException {
    List<String> waiting = documents;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!waiting.isEmpty()) {
      List<String> still = underWay(waiting);
      long now = System.nanoTime();
      deadline = still.size() < waiting.size() ? now + PATIENCE.toNanos() : deadline;
      assertThat(now).as("%d documents without an outcome", still.size()).isLessThan(deadline);
      waiting = still;
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private List<String> underWay(List<String> documents) throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    for (String document : documents) {
      if (UNDER_WAY.contains(uploads.status(document))) {
        found.add(document);
      }
    }
    return found;
  }

  private String send() {
    try {
      sent.incrementAndGet();
      return uploads.sendOne();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void kill() throws Exception {
    ProcessHandle process = system.process("workers");
    process.destroyForcibly();
    process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isBack(process)) {
      assertThat(System.nanoTime()).as("workers are not started again").isLessThan(deadline);
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Another process, that takes requests. */
  private boolean isBack(ProcessHandle killed) throws IOException, InterruptedException {
    Optional<ProcessHandle> now = running();
    return now.isPresent()
        && now.get().pid() != killed.pid()
        && system.isReady(system.managementPort("workers"));
  }

  private Optional<ProcessHandle> running() throws IOException {
    try {
      return Optional.of(system.process("workers"));
    } catch (NoSuchElementException | NoSuchFileException | UncheckedIOException notYet) {
      return Optional.empty();
    }
  }

  /** Every event that fits, and nothing else, each with one id, one sequence and the same bytes. */
  private void holdDelivered(Endpoint endpoint) throws IOException, InterruptedException {
    List<String> due =
        uploads.events().stream()
            .filter(endpoint::hears)
            .map(event -> event.path("id").asString())
            .toList();
    await(endpoint, due.size());
    List<Hook> taken = endpoint.receiver().taken();
    List<Hook> distinct = taken.stream().distinct().toList();
    System.out.printf(
        "%d of %d events, %d repeats%n",
        distinct.size(), due.size(), taken.size() - distinct.size());
    assertThat(endpoint.receiver().forged()).isEmpty();
    assertThat(distinct.stream().map(Hook::id)).containsExactlyInAnyOrderElementsOf(due);
    assertThat(distinct.stream().map(Hook::sequence).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, due.size()).boxed().toList());
    assertThat(distinct.stream().sorted(Comparator.comparing(Hook::sequence)).map(Hook::id))
        .containsExactlyElementsOf(due);
  }

  /**
   * Until all that is due was delivered: nothing waits, is under way or has failed. It may take as
   * long as something arrives.
   */
  private void await(Endpoint endpoint, int due) throws IOException, InterruptedException {
    int before = -1;
    long deadline = 0;
    while (arrived(endpoint) < due || unfinished(endpoint) > 0) {
      int now = endpoint.receiver().taken().size();
      deadline = now > before ? System.nanoTime() + PATIENCE.toNanos() : deadline;
      before = now;
      assertThat(System.nanoTime()).as("not all of %d delivered", due).isLessThan(deadline);
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static long arrived(Endpoint endpoint) {
    return endpoint.receiver().taken().stream().distinct().count();
  }

  private long unfinished(Endpoint endpoint) throws IOException, InterruptedException {
    long many = 0;
    for (String state : List.of("DUE", "RUNNING", "FAILED")) {
      many += items("/v1/webhooks/%s/deliveries?state=%s".formatted(endpoint.id(), state)).size();
    }
    return many;
  }

  private JsonNode items(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = system.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body()).path("items");
  }

  /** A statement on demand fits what was received, and does not where a row is missing. */
  private void holdProven(Endpoint endpoint) throws Exception {
    String path = "/v1/webhooks/%s/statements".formatted(endpoint.id());
    assertThat(system.send(system.request(path).POST(BodyPublishers.noBody())).statusCode())
        .isEqualTo(202);
    JsonNode statements = items(path);
    while (statements.isEmpty()) {
      Thread.sleep(LOOK_MILLIS);
      statements = items(path);
    }
    List<Hook> received = endpoint.receiver().taken().stream().distinct().toList();
    JsonNode statement = statements.get(0);
    assertThat(statements).hasSize(1);
    assertThat(statement.path("toSequence").asInt()).isEqualTo(received.size());
    assertThat(verdict(endpoint, statement, received)).isEqualTo("complete");
    int lost = random.nextInt(received.size());
    var others = new ArrayList<>(received);
    others.remove(lost);
    assertThat(verdict(endpoint, statement, others))
        .isEqualTo("incomplete, missing: " + received.get(lost).sequence());
  }

  /** What the published verifier says of it, run as a partner would. */
  private String verdict(Endpoint endpoint, JsonNode statement, List<Hook> received)
      throws Exception {
    Path folder = Files.createTempDirectory(system.work(), "proof-");
    Path verifier =
        Files.writeString(
            folder.resolve("WebhookVerifier.java"),
            system.get("/openapi/webhooks/WebhookVerifier.java").body());
    Path said = Files.writeString(folder.resolve("statement.json"), statement.toString());
    Path rows =
        Files.write(folder.resolve("received.csv"), received.stream().map(Hook::line).toList());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                verifier.toString(),
                "prove",
                "--key",
                endpoint.key(),
                "--statement",
                said.toString(),
                "--received",
                rows.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
