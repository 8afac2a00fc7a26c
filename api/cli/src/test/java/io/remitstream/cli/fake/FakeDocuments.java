package io.remitstream.cli.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * The part of the REST contract that the command line uses, with outcomes decided by what a
 * document contains: REFUSE, FAIL, SHAKY (refused once for the moment), LOCKED (until the password
 * {@value #PASSWORD} is given), ARCHIVE (of three files: good, FAIL and LOCKED), PAPER (of which no
 * 835 can be written) or anything else.
 */
public final class FakeDocuments implements AutoCloseable {

  public static final String PASSWORD = "open sesame";

  private static final String PROBLEM =
      """
      {"type":"https://remitstream.io/problems/%s","title":"%s","status":%d,"detail":"%s"}\
      """;

  private static final String NO_835 =
      """
      {"type":"https://remitstream.io/problems/cannot-write-835","title":"Cannot write 835","status":422,"detail":"See missing.",
       "missing":[{"pointer":"/remittances/0/payee/npi","element":"N104","expected":"the payee's NPI"}]}\
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
    server.createContext("/v1/webhooks", FakeDocuments::webhooks);
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
      } else if (exchange.getRequestURI().getPath().endsWith("/password")) {
        unlock(exchange);
      } else if (exchange.getRequestMethod().equals("POST")) {
        upload(exchange);
      } else {
        read(exchange);
      }
    }
  }

  /** Takes every webhook as active and sends it nothing. */
  private static void webhooks(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean made = exchange.getRequestMethod().equals("POST");
      send(
          exchange,
          made ? 201 : 200,
          made
              ? "{\"webhookId\":\"%s\",\"state\":\"ACTIVE\"}".formatted(UUID.randomUUID())
              : "{\"items\":[]}");
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
    documents.putIfAbsent(id, new Document("sent", content, 0));
    send(exchange, 202, documents.get(id).state(id));
  }

  private void unlock(HttpExchange exchange) throws IOException {
    UUID id = id(exchange);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Document document = Objects.requireNonNull(documents.get(id));
    document.unlock(body.contains(PASSWORD));
    send(exchange, 202, document.state(id));
  }

  private void read(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/v1/documents")) {
      send(exchange, 200, files());
      return;
    }
    UUID id = id(exchange);
    Document document = documents.get(id);
    if (document == null) {
      send(exchange, 404, PROBLEM.formatted("not-found", "Not found", 404, "No such document."));
    } else if (exchange.getRequestURI().getPath().endsWith("/data")) {
      data(exchange, id, document);
    } else {
      send(exchange, 200, document.state(id));
    }
  }

  private static UUID id(HttpExchange exchange) {
    return UUID.fromString(exchange.getRequestURI().getPath().split("/", -1)[3]);
  }

  /** The newest first, as the service lists them. */
  private String files() {
    List<String> items = new ArrayList<>();
    for (String content : List.of("LOCKED", "FAIL", "good")) {
      UUID id = UUID.randomUUID();
      var document = new Document(content + ".835", content, Document.ENDED);
      documents.put(id, document);
      items.add(document.state(id));
    }
    return "{\"items\":[%s],\"next\":null}".formatted(String.join(",", items));
  }

  private static void data(HttpExchange exchange, UUID id, Document document) throws IOException {
    String wanted = exchange.getRequestHeaders().getFirst("Accept").split(",", 2)[0];
    switch (wanted) {
      case "text/csv" -> send(exchange, 200, "document_id,paid\r\n%s,12.50\r\n".formatted(id));
      case "application/fhir+json" -> send(exchange, 200, "{\"resourceType\":\"Bundle\"}");
      case "application/edi-x12" -> {
        boolean paper = document.content.contains("PAPER");
        send(exchange, paper ? 422 : 200, paper ? NO_835 : "ISA*00~\nIEA*1~\n");
      }
      default -> send(exchange, 200, data(id));
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

    private static final int ENDED = 2;

    private final String name;
    private final String content;
    private boolean locked;
    private int asked;

    Document(String name, String content, int asked) {
      this.asked = asked;
      this.name = name;
      this.content = content;
      this.locked = content.contains("LOCKED");
    }

    synchronized void unlock(boolean right) {
      locked = !right;
      asked = ENDED - 1;
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
        default -> ended(id);
      };
    }

    private String ended(UUID id) {
      if (locked) {
        return state(id, "PASSWORD_REQUIRED", "null", "null");
      }
      return content.contains("FAIL")
          ? failed(id)
          : state(id, "PROCESSED", "\"2026-11-20T10:15:31Z\"", "null");
    }

    private String state(UUID id, String status, String finishedAt, String progress) {
      return """
      {"documentId":"%s","revision":1,"status":"%s","finishedAt":%s,"progress":%s,"fileName":"%s","documentType":%s,"new":"member"}\
      """
          .formatted(
              id,
              status,
              finishedAt,
              progress,
              name,
              content.contains("ARCHIVE") ? "\"ARCHIVE\"" : "null");
    }

    private static String failed(UUID id) {
      return """
      {"documentId":"%s","revision":1,"status":"FAILED","finishedAt":"2026-11-20T10:15:31Z",
       "fileName":"FAIL.835","problem":{"type":"https://remitstream.io/problems/unreadable","title":"Unreadable","detail":"No form."}}\
      """
          .formatted(id);
    }
  }
}
