package io.remitstream.api.review;

import io.remitstream.api.document.DocumentView;
import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.api.document.Revision;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.review.ReviewBodies.Corrections;
import io.remitstream.api.review.ReviewBodies.HeldLease;
import io.remitstream.api.review.ReviewBodies.HistoryEntry;
import io.remitstream.api.review.ReviewBodies.HistoryPage;
import io.remitstream.api.review.ReviewBodies.Rejection;
import io.remitstream.api.review.ReviewBodies.ReviewPage;
import io.remitstream.api.web.IfMatch;
import io.remitstream.api.web.Refusal;
import io.remitstream.openapi.model.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.review.ReviewHistory;
import io.remitstream.streaming.review.ReviewHistory.Entry;
import io.remitstream.streaming.review.ReviewLeases;
import io.remitstream.streaming.review.ReviewQueue;
import io.remitstream.streaming.review.ReviewQueue.Waiting;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reviews over REST. */
@RestController
final class ReviewController {

  private static final String DOCUMENT = "/v1/documents/{documentId}";
  private static final String LEASE = DOCUMENT + "/review/lease";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final ReviewQueue queue;
  private final ReviewLeases leases;
  private final ReviewHistory history;
  private final Reviews reviews;
  private final DocumentStore documents;

  ReviewController(
      ReviewQueue queue,
      ReviewLeases leases,
      ReviewHistory history,
      Reviews reviews,
      DocumentStore documents) {
    this.queue = queue;
    this.leases = leases;
    this.history = history;
    this.reviews = reviews;
    this.documents = documents;
  }

  @GetMapping(path = "/v1/reviews", produces = JSON)
  Mono<ReviewPage> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = checked(limit);
    return Mono.zip(CurrentCaller.get(), CurrentCaller.cause())
        .flatMap(
            who -> {
              var list = new ReviewList(who.getT1().tenant());
              return queue
                  .list(list.place(cursor), kept + 1)
                  .map(found -> page(found, kept, list, who.getT2().actor()));
            });
  }

  private static ReviewPage page(List<Waiting> found, int limit, ReviewList list, String subject) {
    boolean more = found.size() > limit;
    List<Waiting> kept = more ? found.subList(0, limit) : found;
    return new ReviewPage(
        kept.stream().map(waiting -> Review.of(waiting, subject)).toList(),
        more ? list.cursor(kept.getLast().place()) : null);
  }

  @PostMapping(path = LEASE, produces = JSON)
  Mono<HeldLease> take(@PathVariable UUID documentId) {
    return CurrentCaller.cause()
        .map(Cause::actor)
        .flatMap(subject -> leases.take(new DocumentId(documentId), subject))
        .map(HeldLease::of);
  }

  @DeleteMapping(LEASE)
  Mono<ResponseEntity<Void>> release(@PathVariable UUID documentId) {
    return CurrentCaller.cause()
        .map(Cause::actor)
        .flatMap(subject -> leases.release(new DocumentId(documentId), subject))
        .thenReturn(ResponseEntity.noContent().build());
  }

  @PatchMapping(path = DOCUMENT + "/data", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<Document>> correct(
      @PathVariable UUID documentId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch,
      @RequestBody Mono<Corrections> body,
      ServerHttpRequest request) {
    return body.flatMap(
            asked ->
                reviews.correct(
                    new DocumentId(documentId),
                    IfMatch.required(ifMatch),
                    asked.reason(),
                    asked.corrections(),
                    IdempotencyKey.of(request)))
        .map(ReviewController::shown);
  }

  @GetMapping(path = DOCUMENT + "/corrections", produces = JSON)
  Mono<HistoryPage> history(
      @PathVariable UUID documentId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = checked(limit);
    var list = new HistoryList(new DocumentId(documentId));
    return documents
        .open(list.document())
        .flatMap(open -> history.list(open, list.place(cursor), kept + 1))
        .map(found -> page(found, kept, list));
  }

  private static HistoryPage page(List<Entry> found, int limit, HistoryList list) {
    boolean more = found.size() > limit;
    List<Entry> kept = more ? found.subList(0, limit) : found;
    return new HistoryPage(
        kept.stream().map(HistoryEntry::of).toList(),
        more ? list.cursor(kept.getLast().id()) : null);
  }

  @PostMapping(path = DOCUMENT + "/approve", produces = JSON)
  Mono<ResponseEntity<Document>> approve(
      @PathVariable UUID documentId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch,
      ServerHttpRequest request) {
    return Mono.defer(
            () ->
                reviews.approve(
                    new DocumentId(documentId),
                    IfMatch.optional(ifMatch),
                    IdempotencyKey.of(request)))
        .map(ReviewController::shown);
  }

  @PostMapping(path = DOCUMENT + "/reject", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<Document>> reject(
      @PathVariable UUID documentId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch,
      @RequestBody Mono<Rejection> body,
      ServerHttpRequest request) {
    return body.flatMap(
            asked ->
                reviews.reject(
                    new DocumentId(documentId),
                    IfMatch.optional(ifMatch),
                    asked.reason(),
                    IdempotencyKey.of(request)))
        .map(ReviewController::shown);
  }

  @PostMapping(path = DOCUMENT + "/reprocess", produces = JSON)
  Mono<ResponseEntity<Document>> reprocess(
      @PathVariable UUID documentId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch,
      ServerHttpRequest request) {
    return Mono.defer(
            () ->
                reviews.reprocess(
                    new DocumentId(documentId),
                    IfMatch.optional(ifMatch),
                    IdempotencyKey.of(request)))
        .map(
            document ->
                ResponseEntity.accepted()
                    .location(URI.create("/v1/documents/" + document.id()))
                    .body(DocumentView.of(document)));
  }

  private static ResponseEntity<Document> shown(
      io.remitstream.streaming.document.Document document) {
    return ResponseEntity.ok()
        .eTag(Revision.of(document))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(DocumentView.of(document));
  }

  private static int checked(int limit) {
    if (limit < 1 || limit > ReviewQueue.MAX_PAGE) {
      throw Refusal.badRequest("limit: expected 1 to " + ReviewQueue.MAX_PAGE + ".");
    }
    return limit;
  }
}
