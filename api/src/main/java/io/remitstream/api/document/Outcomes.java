package io.remitstream.api.document;

import io.remitstream.api.live.LiveHub;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.Event;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits for what becomes of a document. */
final class Outcomes {

  private static final Duration FIRST_LOOK = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final DocumentStore documents;
  private final LiveHub hub;

  Outcomes(DocumentStore documents, LiveHub hub) {
    this.documents = documents;
    this.hub = hub;
  }

  /** The document with its outcome, or as it stands when the time is over. */
  Mono<Document> await(DocumentId id, Duration atMost) {
    return Flux.merge(announced(id), looks())
        .concatMap(look -> documents.get(id), 1)
        .takeUntil(document -> document.status().isFinal())
        .take(atMost)
        .takeLast(1)
        .next()
        .switchIfEmpty(Mono.defer(() -> documents.get(id)));
  }

  /**
   * The event that tells the outcome makes it known at once; looking now and then misses nothing.
   */
  private Mono<Long> announced(DocumentId id) {
    return hub.outcomeOf(id).map(Event::position).onErrorComplete();
  }

  /** Ever rarer, so that many who wait do not weigh on the database. */
  private static Flux<Long> looks() {
    return Flux.just(FIRST_LOOK)
        .expand(pause -> Mono.just(longer(pause)).delayElement(pause))
        .map(Duration::toMillis);
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }
}
