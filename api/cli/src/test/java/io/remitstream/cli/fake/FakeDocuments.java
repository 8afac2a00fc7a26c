package io.remitstream.cli.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * The part of the REST contract that the command line uses, with outcomes decided by what a
 * document contains: REFUSE, FAIL, SHAKY (refused once for the moment) or anything else.
 */
public final class FakeDocuments implements AutoCloseable {

  private static final String PROBLEM =
      """
      {"type":"https://remitstream.io/problems/%s","title":"%s","status":%d,"detail":"%s"}\
      """;

  private final HttpServer server;
  private final Map<UUID, Document> documents = new ConcurrentHashMap<>();
  private final Map<String, UUID> byKey = new ConcurrentHashMap<>();
  private final Queue<String> sentNames = new ConcurrentLinkedQueue<>();

  private FakeDocuments(HttpServer server) {
    this.server = server;
  }

  /** Serves on loopback; port 0 takes a free one. */
  public static FakeDocuments start(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    var fake = new FakeDocuments(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/documents", fake::answer);
    server.start();
    return fake;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The {@code Content-Disposition} of every upload. */
  public Queue<String> sentNames() {
    return sentNames;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("Authorization");
      if (key == null || !key.startsWith("Bearer ") || key.endsWith("wrong")) {
        send(
            exchange,
            401,
            PROBLEM.formatted("unauthenticated", "Unauthenticated", 401, "Bad key."));
      } else if (exchange.getRequestMethod().equals("POST")) {
        upload(exchange);
      } else {
        read(exchange);
      }
    }
  }

  private void upload(HttpExchange exchange) throws IOException {
    String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    sentNames.add(exchange.getRequestHeaders().getFirst("Content-Disposition"));
    if (content.contains("REFUSE")) {
      send(
          exchange,
          415,
          PROBLEM.formatted("unsupported-media-type", "Unsupported", 415, "Not this."));
      return;
    }
    if (content.contains("SHAKY") && byKey.putIfAbsent("first " + key, UUID.randomUUID()) == null) {
      send(exchange, 503, PROBLEM.formatted("unavailable", "Unavailable", 503, "Soon."));
      return;
    }
    UUID id = byKey.computeIfAbsent(key, unused -> UUID.randomUUID());
    documents.putIfAbsent(id, new Document(content.contains("FAIL")));
    send(exchange, 202, documents.get(id).state(id));
  }

  private void read(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    UUID id = UUID.fromString(path[3]);
    Document document = documents.get(id);
    if (document == null) {
      send(exchange, 404, PROBLEM.formatted("not-found", "Not found", 404, "No such document."));
    } else {
      send(exchange, 200, path.length > 4 ? data(id) : document.state(id));
    }
  }

  private static String data(UUID id) {
    return """
    {"documentId": "%s", "revision": 1, "fileName": "sent", "status": "PROCESSED", "documentType": "ERA",
     "remittances": [{"remittanceId": "%s", "payer": {"name": "PLAN", "identifier": null},
      "payment": {"amount": "12.50", "date": null}, "providerAdjustments": [],
      "claims": [{"paid": "10.00", "lines": [{"paid": "10.00"}]}, {"paid": "2.50", "lines": []}],
      "balanced": true}],
     "findings": []}\
    """
        .formatted(id, id);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status < 300 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static final class Document {

    private final boolean fails;
    private int asked;

    Document(boolean fails) {
      this.fails = fails;
    }

    synchronized String state(UUID id) {
      return switch (asked++) {
        case 0 -> state(id, "RECEIVED", "null", "{\"stage\":\"RECEIVED\",\"claimsRead\":0}");
        case 1 ->
            state(
                id,
                "PROCESSING",
                "null",
                "{\"stage\":\"EXTRACTING\",\"claimsRead\":1,\"claimsTotal\":2}");
        default -> fails ? failed(id) : state(id, "PROCESSED", "\"2026-11-20T10:15:31Z\"", "null");
      };
    }

    private static String state(UUID id, String status, String finishedAt, String progress) {
      return """
      {"documentId":"%s","revision":1,"status":"%s","finishedAt":%s,"progress":%s,"new":"member"}\
      """
          .formatted(id, status, finishedAt, progress);
    }

    private static String failed(UUID id) {
      return """
      {"documentId":"%s","revision":1,"status":"FAILED","finishedAt":"2026-11-20T10:15:31Z",
       "problem":{"type":"https://remitstream.io/problems/unreadable","title":"Unreadable","detail":"No form."}}\
      """
          .formatted(id);
    }
  }
}
