package io.remitstream.api.review;

import io.remitstream.streaming.review.Correction;
import io.remitstream.streaming.review.ReviewHistory.Entry;
import io.remitstream.streaming.review.ReviewLeases.Lease;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes in and out, as the contract's {@code review.yaml} has it. */
final class ReviewBodies {

  private ReviewBodies() {}

  /** As the contract's {@code Corrections}. */
  record Corrections(@Nullable String reason, @Nullable List<Correction> corrections) {}

  /** As the contract's {@code Rejection}. */
  record Rejection(@Nullable String reason) {}

  /** As the contract's {@code ReviewLease}. */
  record HeldLease(UUID token, Instant until) {
    static HeldLease of(Lease lease) {
      return new HeldLease(lease.token(), lease.until());
    }
  }

  /** As the contract's {@code ReviewPage}. */
  record ReviewPage(List<Review> items, @Nullable String next) {}

  /** As the contract's {@code HistoryPage}. */
  record HistoryPage(List<HistoryEntry> items, @Nullable String next) {}

  /** As the contract's {@code HistoryEntry}. */
  record HistoryEntry(
      UUID id,
      String action,
      int revision,
      @Nullable String pointer,
      @Nullable String from,
      @Nullable String value,
      @Nullable String reason,
      boolean applied,
      String actor,
      Instant at) {

    static HistoryEntry of(Entry entry) {
      Correction correction = entry.correction();
      return new HistoryEntry(
          entry.id(),
          entry.action().name(),
          entry.revision(),
          correction == null ? null : correction.pointer(),
          correction == null ? null : correction.from(),
          correction == null ? null : correction.value(),
          entry.reason(),
          entry.applied(),
          entry.actor(),
          entry.at());
    }
  }
}
