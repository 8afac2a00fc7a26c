package io.remitstream.api.webhook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a replay sends, or would send, as the contracts' {@code WebhookReplay}.
 *
 * @param count of the deliveries made, or that would be made
 * @param differences from what was sent
 * @param nextAfter from where to go on where there is more; null else, and of a replay by sequence
 * @param nextSequence likewise of a replay by sequence
 */
public record WebhookReplay(
    boolean dryRun,
    int count,
    List<ReplayDifference> differences,
    @Nullable String nextAfter,
    @Nullable Long nextSequence) {

  /**
   * As the contracts' {@code ReplayDifference}.
   *
   * @param difference {@code MISSING} it was never sent, and fits the filter; {@code FILTERED} it
   *     was sent, and the filter leaves it out now; {@code CHANGED} the body would be another if it
   *     were made now (what is sent is what was sent)
   * @param sequence null of what was never sent
   * @param sentSha256 hexadecimal, of the body
   * @param nowSha256 of the body if it were made now
   */
  public record ReplayDifference(
      UUID eventId,
      String eventType,
      String difference,
      @Nullable Long sequence,
      @Nullable String sentSha256,
      @Nullable String nowSha256) {}

  /**
   * From where on, as the contracts' {@code ReplayDraft}: a cursor of the log, or a sequence.
   *
   * @param url another address, for these alone
   */
  public record ReplayDraft(
      @Nullable String after,
      @Nullable Long fromSequence,
      @Nullable String url,
      @Nullable Boolean dryRun) {}
}
