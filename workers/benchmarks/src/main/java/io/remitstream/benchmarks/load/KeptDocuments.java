package io.remitstream.benchmarks.load;

import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Documents through the whole system: uploaded, kept, worked through, and all of it asked for. */
final class KeptDocuments {

  private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "PROCESSING");

  private static final Duration LOOK = Duration.ofMillis(200);

  private final Client client;

  KeptDocuments(Client client) {
    this.client = client;
  }

  /** How many characters the canonical document has; fails where it is not there in time. */
  Mono<Integer> extracted(byte[] document) {
    return client
        .uploadAndWait(document, "application/pdf")
        .map(KeptDocuments::finished)
        .flatMap(client::data)
        .map(String::length);
  }

  /** The status that a document ends with, however long its work takes. */
  Mono<String> finished(byte[] document) {
    return client
        .uploadAndWait(document, "application/pdf")
        .map(answer -> answer.path("documentId").asString())
        .flatMap(
            id ->
                client
                    .status(id)
                    .repeatWhen(again -> again.delayElements(LOOK))
                    .filter(status -> !UNDER_WAY.contains(status))
                    .next());
  }

  private static String finished(JsonNode answer) {
    String status = answer.path("status").asString("");
    if (UNDER_WAY.contains(status)) {
      throw new IllegalStateException("still " + status + " after ten seconds");
    }
    return answer.path("documentId").asString();
  }
}
