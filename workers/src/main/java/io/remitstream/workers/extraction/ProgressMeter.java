package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.workers.job.Lease;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One document's progress: each new stage is told at once, what happens within a stage only so
 * often. The reports of a document come one after the other.
 */
final class ProgressMeter {

  private final Lease lease;
  private final ProgressFeed feed;
  private final ExtractionMeters meters;
  private final long every;
  private final LongSupplier nanos;
  private @Nullable Integer total;
  private @Nullable PageRead page;
  private @Nullable Stage stage;
  private long claims;
  private long entered;
  private long told;

  ProgressMeter(
      Lease lease, ProgressFeed feed, ExtractionMeters meters, Duration every, LongSupplier nanos) {
    this.lease = lease;
    this.feed = feed;
    this.meters = meters;
    this.every = every.toNanos();
    this.nanos = nanos;
  }

  /** From now on the total is known. */
  synchronized void expect(int claims) {
    total = claims;
  }

  synchronized @Nullable Integer expected() {
    return total;
  }

  /** A page more has been read, of a document of pages. */
  synchronized void read(PageRead read) {
    page = read;
    at(Stage.EXTRACTING, claims);
  }

  synchronized void at(Stage reached, long claimsRead) {
    claims = claimsRead;
    long now = nanos.getAsLong();
    if (reached != stage || now - told >= every) {
      enter(reached, now);
      told = now;
      feed.tell(progress(reached, claimsRead));
    }
  }

  private void enter(Stage reached, long now) {
    Stage left = stage;
    if (left != null && left != reached) {
      meters.passed(left, Duration.ofNanos(now - entered));
    }
    if (left != reached) {
      entered = now;
    }
    stage = reached;
  }

  private DocumentProgress progress(Stage reached, long claimsRead) {
    PageRead known = page;
    return new DocumentProgress(
        lease.tenant().value(),
        lease.document().value(),
        reached,
        (int) claimsRead,
        total,
        known == null ? null : known.page(),
        Pages.known(known));
  }
}
