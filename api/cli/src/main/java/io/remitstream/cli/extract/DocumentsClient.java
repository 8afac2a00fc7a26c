package io.remitstream.cli.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The few calls of the REST contract that the command line makes. */
final class DocumentsClient {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Endpoint endpoint;
  private final HttpClient http;

  DocumentsClient(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  HttpClient http() {
    return http;
  }

  /**
   * Sends a document.
   *
   * @throws Refused when the service does not take it
   * @throws FileNotFoundException when the file cannot be read
   */
  DocumentState upload(Submission submission) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/documents")
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", disposition(submission.sentName()))
            .header("Idempotency-Key", submission.idempotencyKey().toString())
            .POST(submission.body().open())
            .build();
    return state(request);
  }

  /** A document's state and progress. */
  DocumentState get(UUID documentId) throws IOException, InterruptedException {
    return state(request("/v1/documents/" + documentId).timeout(ANSWER).GET().build());
  }

  /** Gives a locked document its password, so that it is read on. */
  DocumentState unlock(UUID documentId, String password) throws IOException, InterruptedException {
    byte[] body = JSON.writeValueAsBytes(Map.of("password", password));
    return state(
        request("/v1/documents/%s/password".formatted(documentId))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /** The documents that came in an archive, in its order. */
  List<DocumentState> files(UUID archive) throws IOException, InterruptedException {
    var files = new ArrayList<DocumentState>();
    @Nullable String next = "";
    while (next != null) {
      String from =
          next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
      String path = "/v1/documents?limit=100&parent=" + archive + from;
      DocumentState.Page page =
          answer(request(path).timeout(ANSWER).GET().build(), DocumentState.Page.class);
      files.addAll(page.items());
      next = page.next();
    }
    return files.reversed();
  }

  /** The canonical document, as a stream that the caller closes. */
  InputStream data(UUID documentId) throws IOException, InterruptedException {
    return data(documentId, "application/json");
  }

  /** The document's data in a form of this media type, as a stream that the caller closes. */
  InputStream data(UUID documentId, String mediaType) throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/documents/%s/data".formatted(documentId))
            .setHeader("Accept", mediaType + ", application/problem+json;q=0.1")
            .GET()
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() / 100 == 2) {
      return response.body();
    }
    try (InputStream body = response.body()) {
      throw refused(response.statusCode(), body.readAllBytes());
    }
  }

  private DocumentState state(HttpRequest request) throws IOException, InterruptedException {
    return answer(request, DocumentState.class);
  }

  private <T> T answer(HttpRequest request, Class<T> type)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
      throw refused(response.statusCode(), response.body());
    }
    return JSON.readValue(response.body(), type);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(endpoint.at(path))
        .header("Authorization", "Bearer " + endpoint.key())
        .header("Accept", "application/json, application/problem+json");
  }

  private static Refused refused(int status, byte[] body) {
    try {
      return new Refused(status, JSON.readValue(body, Problem.class));
    } catch (JacksonException noProblem) {
      return new Refused(
          status, Problem.of("unexpected-answer", "The service answered " + status, null));
    }
  }

  /** The name in UTF-8 as RFC 6266 and RFC 8187 write it. */
  private static String disposition(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded.replace("*", "%2A");
  }

  /** The service said no. */
  static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int UNAVAILABLE = 503;
    private static final int THROTTLED = 429;

    private final int status;
    private final transient Problem problem;

    Refused(int status, Problem problem) {
      super(problem.sentence());
      this.status = status;
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }

    /** Asking again later may help. */
    boolean isPassing() {
      return status == UNAVAILABLE || status == THROTTLED;
    }
  }
}
