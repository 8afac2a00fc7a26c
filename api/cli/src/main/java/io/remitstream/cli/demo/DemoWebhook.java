package io.remitstream.cli.demo;

import io.remitstream.cli.extract.Endpoint;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the demonstration's webhook over REST, in place of one that an earlier one left. */
final class DemoWebhook {

  private static final String PATH = "/v1/webhooks";
  private static final String DESCRIPTION = "The demonstration's own receiver";
  private static final List<String> ENDS =
      List.of(
          "document.processed",
          "document.review_required",
          "document.failed",
          "document.quarantined");
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration ACTIVE = Duration.ofSeconds(10);
  private static final long LOOK_AGAIN_MILLIS = 50;

  private final Endpoint endpoint;
  private final HttpClient http = HttpClient.newHttpClient();

  DemoWebhook(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Returns once the receiver has answered the challenge, or has not for some seconds. */
  void make(DemoReceiver receiver) throws IOException, InterruptedException {
    for (JsonNode webhook : call("GET", PATH + "?limit=100", null).path("items")) {
      if (webhook.path("description").asString("").equals(DESCRIPTION)) {
        call("DELETE", PATH + "/" + id(webhook), null);
      }
    }
    JsonNode made = call("POST", PATH, draft(receiver));
    long until = System.nanoTime() + ACTIVE.toNanos();
    while (!isActive(made) && System.nanoTime() < until) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
      made = call("GET", PATH + "/" + id(made), null);
    }
  }

  private static Map<String, Object> draft(DemoReceiver receiver) {
    return Map.of(
        "url",
        receiver.url().toString(),
        "eventTypes",
        ENDS,
        "description",
        DESCRIPTION,
        "secret",
        receiver.secret().text());
  }

  private static String id(JsonNode webhook) {
    return webhook.path("webhookId").asString("");
  }

  private static boolean isActive(JsonNode webhook) {
    return webhook.path("state").asString("").equals("ACTIVE");
  }

  private JsonNode call(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(request(method, path, body), BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "The service answered %d to %s %s".formatted(answer.statusCode(), method, path));
    }
    return answer.body().length == 0
        ? JsonMapper.shared().nullNode()
        : JsonMapper.shared().readTree(answer.body());
  }

  private HttpRequest request(String method, String path, @Nullable Object body) {
    return HttpRequest.newBuilder(endpoint.url().resolve(path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + endpoint.key())
        .header("Content-Type", "application/json")
        .method(
            method,
            body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
        .build();
  }
}
