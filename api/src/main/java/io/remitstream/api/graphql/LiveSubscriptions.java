package io.remitstream.api.graphql;

import io.remitstream.api.live.Listening;
import io.remitstream.api.live.LiveHub;
import io.remitstream.api.live.LiveSignal;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log and documents' progress, from the hub that every live channel listens to. */
@Controller
final class LiveSubscriptions {

  private static final int ONE_AT_A_TIME = 1;

  private final LiveHub hub;
  private final DocumentStore documents;

  LiveSubscriptions(LiveHub hub, DocumentStore documents) {
    this.hub = hub;
    this.documents = documents;
  }

  @SubscriptionMapping
  Flux<LiveMessage> documentEvents(@Argument @Nullable String after) {
    Cursor cursor = after == null ? null : Cursor.parse(after);
    return hub.listen(Listening.from(cursor)).mapNotNull(LiveMessage::of);
  }

  /** It listens before it looks, so that no step falls in between. */
  @SubscriptionMapping
  Flux<ProgressStep> documentProgress(@Argument String id) {
    DocumentId document = DocumentId.of(id);
    return hub.listen(new Listening(null, document))
        .concatMap(signal -> step(document, signal), ONE_AT_A_TIME)
        .takeUntil(ProgressStep::last);
  }

  private Mono<ProgressStep> step(DocumentId document, LiveSignal signal) {
    return signal instanceof LiveSignal.Progressed(var progress)
        ? Mono.just(ProgressStep.of(progress))
        : documents.get(document).map(ProgressStep::of);
  }
}
