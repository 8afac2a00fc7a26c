package io.remitstream.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.remitstream.api.document.DocumentView;
import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.review.Review;
import io.remitstream.api.review.ReviewList;
import io.remitstream.api.review.Reviews;
import io.remitstream.openapi.model.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.review.Correction;
import io.remitstream.streaming.review.ReviewQueue;
import io.remitstream.streaming.review.ReviewQueue.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Reviews: the queue, corrections and decisions. */
@Controller
final class ReviewMutations {

  private final ReviewQueue queue;
  private final Reviews reviews;

  ReviewMutations(ReviewQueue queue, Reviews reviews) {
    this.queue = queue;
    this.reviews = reviews;
  }

  @QueryMapping
  Mono<Connection<Review>> reviews(@Argument int first, @Argument @Nullable String after) {
    int kept = First.checked(first);
    return Mono.zip(CurrentCaller.get(), CurrentCaller.cause())
        .flatMap(
            who -> {
              var list = new ReviewList(who.getT1().tenant());
              return queue
                  .list(list.place(after), kept + 1)
                  .map(found -> page(found, kept, after != null, list, who.getT2().actor()));
            });
  }

  private static Connection<Review> page(
      List<Waiting> found, int first, boolean begun, ReviewList list, String subject) {
    List<Edge<Review>> edges =
        found.stream()
            .map(one -> new Edge<>(list.cursor(one.place()), Review.of(one, subject)))
            .toList();
    return Connection.of(edges, first, begun);
  }

  @MutationMapping
  Mono<Document> updateDocumentData(
      @Argument String documentId,
      @Argument int revision,
      @Argument String reason,
      @Argument List<Correction> corrections,
      DataFetchingEnvironment field) {
    return Mono.defer(
            () ->
                reviews.correct(
                    DocumentId.of(documentId),
                    revision,
                    reason,
                    corrections,
                    MutationKey.of(field)))
        .map(DocumentView::of);
  }

  @MutationMapping
  Mono<Document> approveDocument(
      @Argument String documentId,
      @Argument @Nullable Integer revision,
      DataFetchingEnvironment field) {
    return Mono.defer(
            () -> reviews.approve(DocumentId.of(documentId), revision, MutationKey.of(field)))
        .map(DocumentView::of);
  }

  @MutationMapping
  Mono<Document> rejectDocument(
      @Argument String documentId,
      @Argument @Nullable Integer revision,
      @Argument String reason,
      DataFetchingEnvironment field) {
    return Mono.defer(
            () ->
                reviews.reject(DocumentId.of(documentId), revision, reason, MutationKey.of(field)))
        .map(DocumentView::of);
  }

  @MutationMapping
  Mono<Document> reprocessDocument(
      @Argument String documentId,
      @Argument @Nullable Integer revision,
      DataFetchingEnvironment field) {
    return Mono.defer(
            () -> reviews.reprocess(DocumentId.of(documentId), revision, MutationKey.of(field)))
        .map(DocumentView::of);
  }
}
