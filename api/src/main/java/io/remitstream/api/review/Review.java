package io.remitstream.api.review;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.review.ReviewQueue.Waiting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that waits for a person, as the contracts' {@code Review}.
 *
 * @param lowestConfidence of its leaves, 0 to 1; null where it was read from no page
 * @param amountAtStake the payments of its remittances together, without their signs
 * @param lease a {@link HoldState}
 */
public record Review(
    UUID documentId,
    int revision,
    String status,
    @Nullable String documentType,
    Instant receivedAt,
    int findings,
    @Nullable Boolean balanced,
    @Nullable Double lowestConfidence,
    Money amountAtStake,
    String lease,
    @Nullable Instant leaseUntil) {

  /**
   * @param subject who asks
   */
  public static Review of(Waiting waiting, String subject) {
    return new Review(
        waiting.id().value(),
        waiting.revision(),
        waiting.status().name(),
        waiting.documentType(),
        waiting.receivedAt(),
        waiting.findings(),
        waiting.balanced(),
        waiting.lowestConfidence(),
        waiting.atStake(),
        HoldState.of(waiting.heldBy(), subject).name(),
        waiting.heldUntil());
  }
}
