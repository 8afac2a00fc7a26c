package io.remitstream.api.review;

import io.remitstream.api.document.Once;
import io.remitstream.api.document.Once.Tie;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.review.Correction;
import io.remitstream.streaming.review.Corrections;
import io.remitstream.streaming.review.Corrections.Along;
import io.remitstream.streaming.review.ReviewDecisions;
import io.remitstream.streaming.review.Reviewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The steps of a review for every entrance, at most once for each idempotency key. */
public final class Reviews {

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_POINTER = 300;

  private final Corrections corrections;
  private final ReviewDecisions decisions;
  private final DocumentStore documents;
  private final Once once;

  Reviews(Corrections corrections, ReviewDecisions decisions, DocumentStore documents, Once once) {
    this.corrections = corrections;
    this.decisions = decisions;
    this.documents = documents;
    this.once = once;
  }

  public Mono<Document> correct(
      DocumentId id,
      int revision,
      @Nullable String reason,
      @Nullable List<Correction> asked,
      @Nullable String key) {
    String why = checked(reason);
    List<Correction> all = checked(asked);
    String text = "correct %s %d %s".formatted(id, revision, why) + spelled(all);
    return once(
        key,
        id,
        text,
        (reviewer, along) -> corrections.apply(id, revision, why, all, reviewer, along).then());
  }

  public Mono<Document> approve(DocumentId id, @Nullable Integer revision, @Nullable String key) {
    return once(
        key,
        id,
        "approve %s %s".formatted(id, revision),
        (reviewer, along) -> decisions.approve(id, revision, reviewer, along));
  }

  public Mono<Document> reject(
      DocumentId id, @Nullable Integer revision, @Nullable String reason, @Nullable String key) {
    String why = checked(reason);
    return once(
        key,
        id,
        "reject %s %s %s".formatted(id, revision, why),
        (reviewer, along) -> decisions.reject(id, revision, why, reviewer, along));
  }

  public Mono<Document> reprocess(DocumentId id, @Nullable Integer revision, @Nullable String key) {
    return once(
        key,
        id,
        "reprocess %s %s".formatted(id, revision),
        (reviewer, along) -> decisions.reprocess(id, revision, reviewer, along));
  }

  private Mono<Document> once(@Nullable String key, DocumentId id, String text, Step step) {
    return once.run(key, text, tie -> take(id, step, tie))
        .then(Mono.defer(() -> documents.get(id)));
  }

  private static Mono<UUID> take(DocumentId id, Step step, Tie tie) {
    return CurrentCaller.cause()
        .flatMap(cause -> step.take(Reviewer.of(cause), client -> tie.within(client, id.value())))
        .thenReturn(id.value());
  }

  private static String checked(@Nullable String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.badRequest("reason: expected 1 to " + LONGEST_REASON + " characters.");
    }
    return reason.strip();
  }

  private static List<Correction> checked(@Nullable List<Correction> asked) {
    if (asked == null || asked.isEmpty() || asked.size() > Corrections.MOST) {
      throw Refusal.badRequest("corrections: expected 1 to " + Corrections.MOST + " of them.");
    }
    if (!asked.stream().allMatch(Reviews::isWhole)) {
      throw Refusal.badRequest("corrections: expected a pointer in each, and a leaf once only.");
    }
    if (asked.stream().map(Correction::pointer).distinct().count() != asked.size()) {
      throw Refusal.badRequest("corrections: expected a pointer in each, and a leaf once only.");
    }
    return List.copyOf(asked);
  }

  @SuppressWarnings("NullAway") // a body may leave out what the contract requires
  private static boolean isWhole(Correction correction) {
    return correction != null
        && correction.pointer() != null
        && correction.pointer().length() <= LONGEST_POINTER;
  }

  private static String spelled(List<Correction> corrections) {
    var text = new StringBuilder();
    corrections.forEach(
        one ->
            text.append('\u0000')
                .append(one.pointer())
                .append('\u0000')
                .append(one.from())
                .append('\u0000')
                .append(one.value()));
    return text.toString();
  }

  private interface Step {
    Mono<Void> take(Reviewer reviewer, Along along);
  }
}
