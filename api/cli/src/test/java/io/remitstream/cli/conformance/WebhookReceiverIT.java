package io.remitstream.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.conformance.NodePrograms.Ran;
import io.remitstream.cli.system.LocalSystem;
import io.remitstream.cli.system.Uploads;
import io.remitstream.streaming.webhook.WebhookSecret;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Webhooks as a partner has them: each delivery verified by {@code standardwebhooks} and {@code
 * svix} from npm and by the verifier that the installation serves, which then proves by the signed
 * statements that none is missing.
 */
@Timeout(300)
class WebhookReceiverIT {

  private static final int UPLOADS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NEXT_SECRET = WebhookSecret.create().text();

  @TempDir static Path work;
  private static NodePrograms programs;
  private static LocalSystem system;

  @BeforeAll
  static void start() throws Exception {
    programs = NodePrograms.install();
    system = LocalSystem.start(work);
    for (String file : List.of(WebhookProof.VERIFIER, "vectors.json")) {
      Files.writeString(
          programs.directory().resolve(file), system.get("/openapi/webhooks/" + file).body());
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void verifierShouldFitTheVectorsThatAreServedWithIt() throws Exception {
    assertThat(programs.run(system, WebhookProof.VERIFIER, "vectors", "vectors.json"))
        .isEqualTo(new Ran(0, "39 of 39 vectors fit"));
  }

  @Test
  void receiverShouldFindEachDeliveryGenuineAndProveThatNoneIsMissing() throws Exception {
    var uploads = new Uploads(system);
    Map<String, String> secret = Map.of("NEXT_SECRET", NEXT_SECRET);
    try (NodeTap tap = NodeTap.open(programs, "webhook-receiver.mjs", system, secret)) {
      List<JsonNode> made = tap.await("made", 2, PATIENCE);
      assertThat(tap.said("failed")).isEmpty();
      List<String> before = ids(uploads.eventsWith(uploads.send(UPLOADS)));
      assertThat(tap.await("delivery", 2 * before.size(), PATIENCE)).hasSize(2 * before.size());
      post(made.getFirst(), "/secret", "{\"secret\":\"%s\"}".formatted(NEXT_SECRET));
      List<String> all = ids(uploads.eventsWith(uploads.send(UPLOADS)));
      List<JsonNode> heard = tap.await("delivery", 2 * all.size(), PATIENCE);

      assertThat(tap.said("failed")).isEmpty();
      assertThat(ids(of("v1", heard))).containsExactlyInAnyOrderElementsOf(all);
      assertThat(ids(of("v1a", heard))).containsExactlyInAnyOrderElementsOf(all);
      assertThat(of("v1", heard))
          .allSatisfy(one -> assertTrusted(one, before.contains(id(one)) ? "[0]" : "[0,1]"));
      assertThat(of("v1a", heard))
          .allSatisfy(one -> assertThat(one.path("ours")).hasToString("[0]"));
      for (JsonNode webhook : made) {
        post(webhook, "/statements", "");
        proof(webhook).check(of(webhook.path("scheme").asString(), heard));
      }
      System.out.printf("webhooks: %d deliveries verified and proven%n", heard.size());
    }
  }

  /** With these of its keys, says each library: the first alone until the secret is changed. */
  private static void assertTrusted(JsonNode delivery, String keys) {
    for (String library : List.of("standardwebhooks", "svix", "ours")) {
      assertThat(delivery.path(library)).as(library).hasToString(keys);
    }
  }

  private static WebhookProof proof(JsonNode webhook) throws IOException {
    return new WebhookProof(
        programs,
        system,
        Files.createTempDirectory(work, "proof"),
        path(webhook),
        webhook.path("publicKey").asString());
  }

  private static void post(JsonNode webhook, String what, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        system.send(
            system
                .request(path(webhook) + what)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as("%s", answer.body()).isLessThan(300);
  }

  private static List<JsonNode> of(String scheme, List<JsonNode> heard) {
    return heard.stream().filter(one -> one.path("scheme").asString().equals(scheme)).toList();
  }

  private static List<String> ids(List<JsonNode> all) {
    return all.stream().map(WebhookReceiverIT::id).toList();
  }

  private static String id(JsonNode one) {
    return one.path("id").asString();
  }

  private static String path(JsonNode webhook) {
    return "/v1/webhooks/" + webhook.path("webhookId").asString();
  }
}
