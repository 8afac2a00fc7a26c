package io.remitstream.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the service has acknowledged to one tenant, to be held against what became of it.
 *
 * @param claims of each document, by its id
 */
record Ledger(LocalSystem system, Map<String, Integer> claims) {

  private static final long PAUSE_MILLIS = 50;

  static Ledger of(LocalSystem system) {
    return new Ledger(system, new LinkedHashMap<>());
  }

  /** A document, once: with an id that no other has. */
  void add(String id, int ofClaims) {
    assertThat(claims.put(id, ofClaims)).as("acknowledged twice: %s", id).isNull();
  }

  void addAll(Collection<String> ids) {
    ids.forEach(id -> add(id, Uploads.CLAIMS));
  }

  int size() {
    return claims.size();
  }

  /** Each document is processed, with all its claims; waits for it. */
  void holdOutcomes() throws IOException, InterruptedException {
    var client = new Uploads(system);
    for (Map.Entry<String, Integer> sent : claims.entrySet()) {
      JsonNode document = client.outcome(sent.getKey());
      assertThat(document.path("status").asString()).as("%s", document).isEqualTo("PROCESSED");
      assertThat(document.path("counts").path("claims").asInt()).isEqualTo(sent.getValue());
    }
  }

  /** The same for one listener. */
  int holdLog(Tap tap, Duration patience) throws IOException, InterruptedException {
    return holdLog(List.of(tap), patience);
  }

  /**
   * The log has one upload and one result of each document, and every listener has heard the whole
   * log in its order; waits until it has heard as much.
   *
   * @return how many events there are
   */
  int holdLog(List<Tap> taps, Duration patience) throws IOException, InterruptedException {
    List<JsonNode> events = new Uploads(system).events();
    List<String> ids = events.stream().map(event -> event.path("id").asString()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (String type : List.of("document.uploaded", "document.processed")) {
      assertThat(subjects(events, type)).containsExactlyInAnyOrderElementsOf(claims.keySet());
    }
    for (Tap tap : taps) {
      await(tap, ids.size(), patience);
      assertThat(tap.surprises()).isEmpty();
      assertThat(tap.ids()).isEqualTo(ids);
    }
    return ids.size();
  }

  private static void await(Tap tap, int events, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (tap.ids().size() < events && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static List<String> subjects(List<JsonNode> events, String type) {
    return events.stream()
        .filter(event -> event.path("type").asString().equals(type))
        .map(event -> event.path("subject").asString())
        .toList();
  }
}
