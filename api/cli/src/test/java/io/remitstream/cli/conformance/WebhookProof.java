package io.remitstream.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.conformance.NodePrograms.Ran;
import io.remitstream.cli.system.LocalSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a partner proves with the verifier that the installation serves.
 *
 * @param publicKey of the webhook
 */
record WebhookProof(
    NodePrograms programs, LocalSystem system, Path directory, String path, String publicKey) {

  static final String VERIFIER = "webhook-verifier.mjs";

  private static final long LOOK_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Of these deliveries nothing is missing; without one of them it says so, and fetches it. */
  void check(List<JsonNode> heard) throws Exception {
    Files.writeString(directory.resolve("statement.json"), statement(heard.size()).toString());
    List<String> rows = rows(heard);
    assertThat(prove(rows)).isEqualTo(new Ran(0, "complete"));

    List<String> fewer = new ArrayList<>(rows);
    fewer.remove(2);
    assertThat(prove(fewer)).isEqualTo(new Ran(1, "incomplete, missing: 3"));
    String into = directory.resolve("fetched").toString();
    assertThat(prove(fewer, "--endpoint", system.url() + path, "--into", into))
        .isEqualTo(new Ran(0, "incomplete, missing: 3\nfetched 1: complete"));

    List<String> changed = new ArrayList<>(rows);
    changed.set(2, rows.get(2).replaceFirst(".$", rows.get(2).endsWith("0") ? "1" : "0"));
    assertThat(prove(changed)).isEqualTo(new Ran(1, "differs"));
  }

  /** The one that reaches to this sequence. */
  private JsonNode statement(int last) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      String page = system.get(path + "/statements").body();
      for (JsonNode one : JsonMapper.shared().readTree(page).path("items")) {
        if (one.path("toSequence").asLong() == last) {
          return one;
        }
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new AssertionError("no statement up to " + last);
  }

  private static List<String> rows(List<JsonNode> heard) {
    return heard.stream()
        .sorted(Comparator.comparing(one -> one.path("sequence").asLong()))
        .map(WebhookProof::row)
        .toList();
  }

  private static String row(JsonNode delivery) {
    return "%d,%s,%s"
        .formatted(
            delivery.path("sequence").asLong(),
            delivery.path("id").asString(),
            delivery.path("sha256").asString());
  }

  private Ran prove(List<String> rows, String... more) throws Exception {
    Path received = Files.write(directory.resolve("received.csv"), rows);
    var words = new ArrayList<>(List.of(VERIFIER, "prove", "--key", publicKey));
    words.addAll(List.of("--statement", directory.resolve("statement.json").toString()));
    words.addAll(List.of("--received", received.toString()));
    words.addAll(List.of(more));
    return programs.run(system, words.toArray(String[]::new));
  }
}
