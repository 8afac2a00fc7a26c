package io.remitstream.cli.system;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends documents, and sends again until it has an answer, with one key for each. */
public final class Uploads {

  static final int CLAIMS = 3;
  static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int AT_ONCE = 8;
  private static final long PAUSE_MILLIS = 50;

  private final LocalSystem system;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();

  public Uploads(LocalSystem system) {
    this.system = system;
  }

  /** Of this client, so far. */
  int acknowledged() {
    return acknowledged.get();
  }

  /** Calls that had to be made again. */
  int again() {
    return again.get();
  }

  /**
   * Sends so many at a few at a time.
   *
   * @return their ids
   */
  public List<String> send(int count) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var ids = new ArrayList<Future<String>>();
      for (int i = 0; i < count; i++) {
        ids.add(threads.submit(this::sendOne));
      }
      var sent = new ArrayList<String>();
      for (Future<String> id : ids) {
        sent.add(id.get());
      }
      return sent;
    }
  }

  /** Sends one until it is acknowledged. */
  String sendOne() throws IOException, InterruptedException {
    String key = UUID.randomUUID().toString();
    return send(BodyPublishers.ofString(Era.of(key.substring(0, 13), CLAIMS)), key);
  }

  /** Sends this one until it is acknowledged. */
  String send(Path document) throws IOException, InterruptedException {
    return send(BodyPublishers.ofFile(document), UUID.randomUUID().toString());
  }

  private String send(BodyPublisher document, String key) throws IOException, InterruptedException {
    JsonNode answer =
        answered(
            () ->
                system.send(
                    system
                        .request("/v1/documents")
                        .header("Content-Type", "application/edi-x12")
                        .header("Idempotency-Key", key)
                        .POST(document)));
    acknowledged.incrementAndGet();
    return answer.path("documentId").asString();
  }

  String status(String id) throws IOException, InterruptedException {
    return answered(() -> system.get("/v1/documents/" + id)).path("status").asString();
  }

  void delete(String id) throws IOException, InterruptedException {
    answered(() -> system.send(system.request("/v1/documents/" + id).DELETE()));
  }

  /** The document once nothing more happens to it. */
  JsonNode outcome(String id) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode document = answered(() -> system.get("/v1/documents/" + id));
      if (!List.of("RECEIVED", "PROCESSING").contains(document.path("status").asString())) {
        return document;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("no outcome of " + id);
  }

  /** The whole log, page by page. */
  public List<JsonNode> events() throws IOException, InterruptedException {
    var events = new ArrayList<JsonNode>();
    String after = "";
    JsonNode page;
    do {
      String path = "/v1/events?limit=100" + after;
      page = answered(() -> system.get(path));
      page.path("items").forEach(events::add);
      after = "&after=" + page.path("next").asString();
    } while (page.path("more").asBoolean());
    return events;
  }

  /** The whole log, once it says of each of these documents that it was processed. */
  public List<JsonNode> eventsWith(Collection<String> documents)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> log = events();
    while (!processed(log).containsAll(documents)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not all read in time");
      }
      Thread.sleep(PAUSE_MILLIS);
      log = events();
    }
    return log;
  }

  private static Set<String> processed(List<JsonNode> log) {
    return log.stream()
        .filter(event -> event.path("type").asString("").equals("document.processed"))
        .map(event -> event.path("subject").asString(""))
        .collect(Collectors.toSet());
  }

  private interface Call {
    HttpResponse<String> make() throws IOException, InterruptedException;
  }

  /** Calls until there is an answer; what is refused for good fails. */
  private JsonNode answered(Call call) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < deadline) {
      try {
        HttpResponse<String> answer = call.make();
        last = answer.statusCode() + " " + answer.body();
        if (answer.statusCode() < 300) {
          return JSON.readTree(answer.body());
        }
        if (answer.statusCode() < 500 && answer.statusCode() != 409) {
          throw new AssertionError(last);
        }
      } catch (IOException cut) {
        last = cut.toString();
      }
      again.incrementAndGet();
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("no answer in time, the last: " + last);
  }
}
