package io.remitstream.api.document;

import io.remitstream.api.live.LiveHub;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for what becomes of a document: the live log says when to look. */
final class Outcomes {

  /** A look now, and one from time to time in case the log is late. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final DocumentStore documents;
  private final LiveHub hub;

  Outcomes(DocumentStore documents, LiveHub hub) {
    this.documents = documents;
    this.hub = hub;
  }

  /** The document with its outcome, or as it stands when the time is over. */
  Mono<Document> await(DocumentId id, Duration atMost) {
    return Flux.merge(told(id), looks())
        .concatMap(sign -> documents.get(id), 1)
        .takeUntil(document -> document.status().isFinal())
        .take(atMost)
        .takeLast(1)
        .next()
        .switchIfEmpty(Mono.defer(() -> documents.get(id)));
  }

  private Flux<Long> told(DocumentId id) {
    return hub.outcomeOf(id).thenReturn(0L).flux();
  }

  private static Flux<Long> looks() {
    return Flux.interval(Duration.ZERO, BETWEEN_LOOKS).onBackpressureLatest();
  }
}
